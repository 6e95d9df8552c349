package io.authdb.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibpqEnvironmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PGHOST=h PGDATABASE=app                       | jdbc:postgresql://h:5432/app",
                "PGHOST=h PGPORT=5433 PGDATABASE=my/app        | jdbc:postgresql://h:5433/my%2Fapp",
                "PGHOST=a,b PGPORT=1,2 PGDATABASE=app          | jdbc:postgresql://a:1,b:2/app",
                "PGHOST=a,b PGPORT=1 PGDATABASE=app            | jdbc:postgresql://a:1,b:1/app",
                "PGHOSTADDR=::1 PGDATABASE=app                 | jdbc:postgresql://[::1]:5432/app",
                "PGHOST=/run/postgresql PGDATABASE=app         | jdbc:postgresql://localhost:5432/app",
                "PGHOST=h PGDATABASE=app PGSSLMODE=verify-full PGSSLROOTCERT=/a/b.crt"
                        + " | jdbc:postgresql://h:5432/app?sslmode=verify-full&sslrootcert=%2Fa%2Fb.crt",
            })
    void itNamesTheDatabaseThatPsqlWouldTake(String variables, String url) {
        assertThat(Variables.libpq(variables).url().value()).isEqualTo(url);
    }

    @Test
    void aDatabaseThatNobodyChoseIsNotGuessed() {
        assertThatThrownBy(() -> Variables.libpq("PGHOST=h").url())
                .hasMessage("[NoDatabaseInEnvironment] authdb.url=env: the environment names no database.\n"
                        + "Set PGHOST and PGDATABASE, or give a URL.");
    }
}
