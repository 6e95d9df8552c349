package io.authdb.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodDescriptorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "()V                                | void               | []",
                "(I)V                               | void               | [int]",
                "(BCDFIJSZ)Z                        | boolean            | [byte, char, double, float, int, long, short, boolean]",
                "(Lorg/jooq/DSLContext;)V           | void               | [org.jooq.DSLContext]",
                "(La/B$C;[[J[Ljava/lang/String;S)LX; | X                  | [a.B$C, long[][], java.lang.String[], short]",
                "()[[Ljava/util/Map;                | java.util.Map[][]  | []",
            })
    void typesAreNamedAsInSource(String descriptor, String result, String parameters) throws IOException {
        MethodDescriptor types = MethodDescriptor.parse(descriptor);
        assertThat(types.result()).isEqualTo(result);
        assertThat(types.parameters()).hasToString(parameters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "V", "(", "()", "(I", "(X)V", "(L)V", "(Lorg/jooq/DSLContext)V", "([)V", "()VV", ")("})
    void whatIsNoDescriptorIsRefused(String text) {
        assertThatThrownBy(() -> MethodDescriptor.parse(text)).isInstanceOf(IOException.class);
    }
}
