package com.example;

import io.authdb.Irreversible;
import io.authdb.Migration;
import io.authdb.Upgrade;

@Migration("0 0 2")
@Irreversible(reason = " ")
class AddText {

    @Upgrade
    void up() {}
}
