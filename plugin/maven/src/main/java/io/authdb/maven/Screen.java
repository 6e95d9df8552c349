package io.authdb.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;

/**
 * What a person looks at, or what a program reads: text arrives as it is, without the log's prefix, and under {@code -q} too.
 *
 * @param text takes it
 */
record Screen(Consumer<String> text) {

    /** The one service of Maven 4 that hands on text untouched: there {@code System.out} leads to the log. */
    private static final String PROMPTER = "org.apache.maven.api.services.Prompter";

    static Screen of(MavenSession session) {
        Class<?> prompter;
        try {
            prompter = Class.forName(PROMPTER, false, MavenSession.class.getClassLoader());
        } catch (ClassNotFoundException maven3) {
            return new Screen(Screen::printed);
        }
        return new Screen(ofMaven4(session, prompter));
    }

    /** What a person sees while a shell takes the rest. Maven 4 leads {@code System.err} to the log, which {@code -q} hides. */
    static Screen besideOutput() {
        PrintStream errors = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return new Screen(errors::print);
    }

    void print(String piece) {
        text.accept(piece);
    }

    void println(String line) {
        print(line + System.lineSeparator());
    }

    private static void printed(String piece) {
        System.out.print(piece);
        System.out.flush();
    }

    /** By reflection, since this plugin is compiled for Maven 3. */
    private static Consumer<String> ofMaven4(MavenSession session, Class<?> role) {
        try {
            Method toSession = MavenSession.class.getMethod("getSession");
            Method toService = toSession.getReturnType().getMethod("getService", Class.class);
            Method show = role.getMethod("showMessage", String.class);
            Object prompter = toService.invoke(toSession.invoke(session), role);
            return piece -> shown(show, prompter, piece);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("This Maven has a " + PROMPTER + " that cannot be had", changed);
        }
    }

    private static void shown(Method show, Object prompter, String piece) {
        try {
            show.invoke(prompter, piece);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException("Maven's prompter showed nothing", failed);
        }
    }
}
