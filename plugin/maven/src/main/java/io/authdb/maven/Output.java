package io.authdb.maven;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the tool's words go.
 *
 * @param lines takes lines that stay
 * @param warnings takes what is odd and stops nothing
 * @param live takes what holds for now; empty where there is no terminal
 */
record Output(Consumer<String> lines, Consumer<String> warnings, Optional<Consumer<String>> live) {}
