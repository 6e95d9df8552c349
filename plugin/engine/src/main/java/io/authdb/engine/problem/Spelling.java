package io.authdb.engine.problem;

import java.util.Set;

/** How the user at hand types a {@link Command}. */
public enum Spelling {
    /** A goal of the Maven plugin. */
    MAVEN {
        @Override
        public String of(Command command) {
            StringBuilder typed = new StringBuilder("mvn authdb:").append(command.goal());
            if (!command.target().isEmpty()) {
                typed.append(" -Dauthdb.target=").append(command.target());
            }
            command.options().forEach(option -> typed.append(" -Dauthdb.")
                    .append(option.name())
                    .append('=')
                    .append(word(option.value().orElse("true"))));
            return typed.toString();
        }
    },

    /** Words of the command line. */
    COMMAND_LINE {
        @Override
        public String of(Command command) {
            return words("authdb", command);
        }
    },

    /** Words behind the executable jar that this process was started from. */
    JAR {
        @Override
        public String of(Command command) {
            return words("java -jar " + word(System.getProperty("java.class.path")), command);
        }
    },

    /** A call of the facade. */
    JAVA {
        @Override
        public String of(Command command) {
            StringBuilder typed = new StringBuilder("Authdb.on(dataSource)");
            for (Command.Option option : command.options()) {
                typed.append(call(option.name(), option.value().orElse("")));
            }
            return typed.append(call(command.goal(), command.target())).toString();
        }
    };

    /** What only Maven can do, since it writes sources. */
    private static final Set<String> OF_MAVEN = Set.of("new");

    /** Whether there is such a command for this user. */
    public boolean has(Command command) {
        return this == MAVEN || !OF_MAVEN.contains(command.goal());
    }

    /** The command as this user types it. */
    public abstract String of(Command command);

    private static String words(String program, Command command) {
        StringBuilder typed = new StringBuilder(program).append(' ').append(command.goal());
        if (!command.target().isEmpty()) {
            typed.append(' ').append(command.target());
        }
        for (Command.Option option : command.options()) {
            typed.append(" --").append(kebab(option.name()));
            option.value().ifPresent(value -> typed.append(' ').append(word(value)));
        }
        return typed.toString();
    }

    private static String call(String method, String argument) {
        String literal = argument.replace("\\", "\\\\").replace("\"", "\\\"");
        return "." + method + (literal.isEmpty() ? "()" : "(\"" + literal + "\")");
    }

    /** A word a shell takes as it is. */
    private static String word(String value) {
        return value.matches("[\\p{Alnum}_.:,/-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    private static String kebab(String camel) {
        StringBuilder kebab = new StringBuilder();
        camel.replace('.', '-').chars().forEach(c -> kebab.append(Character.isUpperCase(c) ? "-" : "")
                .append((char) Character.toLowerCase(c)));
        return kebab.toString();
    }
}
