package io.authdb.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class EachVersionTest {
    private final EachVersion three = new EachVersion(List.of("14.24.0", "16.15.0", "18.6.0"), new SystemStreamLog());

    @Test
    void theFirstCountsAndTheOthersAreBesideIt() throws Exception {
        List<Optional<String>> beside = new ArrayList<>();
        three.run((version, one) -> beside.add(one));
        assertThat(beside).containsExactly(Optional.empty(), Optional.of("16.15.0"), Optional.of("18.6.0"));
    }

    @Test
    void allAreTriedAndThoseThatFailAreNamed() {
        List<String> tried = new ArrayList<>();
        assertThatThrownBy(() -> three.run((version, beside) -> {
                    tried.add(version);
                    if (!version.startsWith("16")) {
                        throw new MojoFailureException("003 is not proven on " + version);
                    }
                }))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("[NotProven] verify failed on PostgreSQL 14.24.0, 18.6.0, of 14.24.0, 16.15.0, 18.6.0.\n"
                        + "On PostgreSQL 14.24.0:\n003 is not proven on 14.24.0\n"
                        + "On PostgreSQL 18.6.0:\n003 is not proven on 18.6.0");
        assertThat(tried).hasSize(3);
    }

    @Test
    void whatCannotBeDoneEndsIt() {
        List<String> tried = new ArrayList<>();
        assertThatThrownBy(() -> three.run((version, beside) -> {
                    tried.add(version);
                    throw new MojoExecutionException("no server");
                }))
                .isInstanceOf(MojoExecutionException.class);
        assertThat(tried).hasSize(1);
    }
}
