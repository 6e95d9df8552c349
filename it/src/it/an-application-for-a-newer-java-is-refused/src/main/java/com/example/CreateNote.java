package com.example;

import io.authdb.Downgrade;
import io.authdb.Migration;
import io.authdb.Upgrade;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Migration("001")
class CreateNote {

    @Upgrade
    void createNote(Connection db) throws SQLException {
        execute(db, "create table note (id bigint primary key)");
    }

    @Downgrade(loses = "all notes")
    void dropNote(Connection db) throws SQLException {
        execute(db, "drop table note");
    }

    private static void execute(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
