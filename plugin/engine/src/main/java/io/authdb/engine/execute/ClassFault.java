package io.authdb.engine.execute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class that cannot be loaded or initialised, in words.
 *
 * @param code what is wrong, as a word
 * @param sentence what is wrong
 * @param advice what to do
 */
record ClassFault(String code, String sentence, String advice) {

    /** Java 17 reads class files up to version 61, each Java one more. */
    private static final int VERSION_OFFSET = 44;

    private static final Pattern TOO_NEW = Pattern.compile("^(\\S+) .*class file version (\\d+)\\.");

    static Optional<ClassFault> of(Throwable thrown) {
        if (thrown instanceof UnsupportedClassVersionError) {
            return Optional.of(tooNew(String.valueOf(thrown.getMessage())));
        } else if (Thrown.cause(thrown, ExceptionInInitializerError.class).isPresent()) {
            return Optional.of(uninitialised(thrown));
        } else if (thrown instanceof NoClassDefFoundError) {
            return Optional.of(missing(String.valueOf(thrown.getMessage()).replace('/', '.')));
        }
        return Optional.empty();
    }

    private static ClassFault tooNew(String message) {
        Matcher matcher = TOO_NEW.matcher(message);
        int running = Runtime.version().feature();
        if (!matcher.find()) {
            return new ClassFault("NewerJava", message, "Run this on the Java it needs.");
        }
        int needed = Integer.parseInt(matcher.group(2)) - VERSION_OFFSET;
        String name = matcher.group(1).replace('/', '.');
        return new ClassFault(
                "NewerJava",
                name + " needs Java " + needed + ", and this runs on Java " + running + ".",
                "Set JAVA_HOME to Java " + needed + " or newer, or use a release of it for Java " + running + ".");
    }

    /** The first time it comes with the cause itself, later only with its name. */
    private static ClassFault uninitialised(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String why = cause instanceof ExceptionInInitializerError
                ? String.valueOf(cause.getMessage()).replaceFirst("^Exception (.*) \\[in thread .*]$", "$1")
                : Thrown.named(cause);
        return new ClassFault(
                "NotInitialised",
                "its class, or one it uses, cannot be initialised: " + why,
                "Mend what its static fields and static blocks do.");
    }

    private static ClassFault missing(String name) {
        String advice = name.startsWith("org.jooq.")
                ? "Add the dependency org.jooq:jooq, 3.16 or newer."
                : "Add the dependency that holds it, in a scope that is there at run time.";
        return new ClassFault("MissingClass", name + " is not on the class path.", advice);
    }
}
