package io.authdb.it.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final Difference DIFFERENCE = new Difference("shop", "0001_a", "clean", "unfaithful");

    @Test
    void aDifferenceIsFoundInTheTable() {
        Accounts accounts = Accounts.of("""
                Text before.

                | project | migration | reference | authdb | account | why |
                |---|---|---|---|---|---|
                | shop | 0001_a | clean | unfaithful | reference is wrong | it has no \\| in mind |
                """);
        assertThat(accounts.of(DIFFERENCE)).hasValue(new Accounts.Reason("reference is wrong", "it has no | in mind"));
        assertThat(accounts.of(new Difference("shop", "0001_a", "clean", "irreversible")))
                .isEmpty();
        assertThat(accounts.outdated("shop", Set.of())).containsExactly(DIFFERENCE);
        assertThat(accounts.outdated("shop", Set.of(DIFFERENCE))).isEmpty();
        assertThat(accounts.outdated("bank", Set.of())).isEmpty();
    }

    @Test
    void anAccountWithoutAReasonIsNone() {
        assertThatThrownBy(() -> Accounts.of("| shop | 0001_a | clean | unfaithful | so | because |"))
                .hasMessageStartingWith("no account of a difference");
    }

    @Test
    void theCommittedOneCanBeRead() throws IOException {
        assertThat(Accounts.in(Path.of("src/test/resources/corpora/accounted.md"))
                        .reasons())
                .isNotNull();
    }
}
