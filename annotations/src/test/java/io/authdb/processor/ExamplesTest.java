package io.authdb.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.authdb.rule.Rule;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    @ParameterizedTest
    @MethodSource
    void eachWrongExampleIsAnErrorOnItsLine(Example example) {
        var lines = new Compilation()
                .compile(example.source()).lines().stream().map(line -> line.substring(0, line.indexOf(']') + 1));
        assertThat(lines).containsExactlyInAnyOrderElementsOf(example.errors());
    }

    static Stream<Example> eachWrongExampleIsAnErrorOnItsLine() throws Exception {
        return Example.in("wrong");
    }

    @ParameterizedTest
    @MethodSource
    void ofARightExampleTheCompilerSaysNothing(Example example) {
        assertThat(new Compilation().compile(example.source()).diagnostics()).isEmpty();
    }

    static Stream<Example> ofARightExampleTheCompilerSaysNothing() throws Exception {
        return Example.in("right");
    }

    @Test
    void allRightExamplesTogetherAreAChain() throws Exception {
        String[] sources = Example.in("right").map(Example::source).toArray(String[]::new);
        assertThat(new Compilation().compile(sources).diagnostics()).isEmpty();
    }

    @Test
    void eachRuleHasAWrongExampleOfItsName() throws Exception {
        assertThat(Example.in("wrong")
                        .filter(example -> example.errors().toString().contains("[" + example.name() + "]"))
                        .map(Example::name))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Rule.values()).map(Rule::code).toList());
    }

    @Test
    void theCodeOfARuleIsItsNameInUpperCamelCase() {
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(
                        rule.code().replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT))
                .isEqualTo(rule.name()));
    }
}
