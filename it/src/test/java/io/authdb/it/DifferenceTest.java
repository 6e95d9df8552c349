package io.authdb.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void marksWhatDiffersBetweenWhatIsShared() {
        assertThat(Difference.of("a\nb\nc\nd\ne", "a\nb\nc\nx\ny\ne").text())
                .isEqualTo("  a\n  b\n  c\n- d\n+ x\n+ y\n  e");
    }

    @Test
    void takesALineThatIsThereTwiceForOneMore() {
        assertThat(Difference.of("a\nb", "a\na\nb").text()).isEqualTo("  a\n+ a\n  b");
    }

    @Test
    void isNoneBetweenEquals() {
        assertThat(Difference.of("a\nb", "a\nb").none()).isTrue();
        assertThat(Difference.of("a\nb", "a").none()).isFalse();
    }
}
