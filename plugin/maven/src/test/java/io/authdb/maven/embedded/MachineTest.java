package io.authdb.maven.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    @ParameterizedTest(name = "{0}: {1} {2} seen from {3} {4}")
    @CsvSource({
        "the same,                false, boot-1,   pid:[1], boot-1,   pid:[1]",
        "another container,       true,  boot-1,   pid:[1], boot-1,   pid:[2]",
        "before a reboot,         false, boot-1,   pid:[1], boot-2,   pid:[1]",
        "a Mac and its container, true,  Mac OS X, '',      boot-1,   pid:[1]",
        "a container and its Mac, true,  boot-1,   pid:[1], Mac OS X, ''",
    })
    void aServerMayRunUnseenInAnotherContainer(
            String what, boolean unseen, String boot, String processes, String boot2, String processes2) {
        assertThat(new Machine(boot, processes).isUnseenFrom(new Machine(boot2, processes2)))
                .isEqualTo(unseen);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(Machine.parse(Machine.here().lines())).isEqualTo(Machine.here());
        assertThat(Machine.parse(List.of("Mac OS X", ""))).isEqualTo(new Machine("Mac OS X", ""));
    }
}
