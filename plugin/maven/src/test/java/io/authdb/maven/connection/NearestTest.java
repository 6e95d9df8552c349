package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final Nearest KNOWN = new Nearest(Set.of(
            "authdb.url",
            "authdb.username",
            "authdb.password",
            "authdb.target",
            "authdb.acceptDataLoss",
            "authdb.skip"));

    @ParameterizedTest
    @CsvSource({
        "authdb.traget, authdb.target",
        "authdb.targt, authdb.target",
        "authdb.URL, authdb.url",
        "authdb.user, authdb.username",
        "authdb.passwd, authdb.password",
        "authdb.accept-data-loss, authdb.acceptDataLoss",
        "authdb.skpi, authdb.skip",
    })
    void theNearestNameIsWhatWasMeant(String typed, String meant) {
        assertThat(KNOWN.sentence(typed)).isEqualTo("there is no such property.\nDid you mean " + meant + "?");
    }

    @Test
    void whereNothingIsNearAllAreListed() {
        assertThat(KNOWN.sentence("authdb.rollbackOnValidationError"))
                .startsWith("there is no such property.\nKnown: authdb.acceptDataLoss, authdb.password, ");
    }
}
