package io.authdb.engine.problem;

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
            command.options()
                    .forEach(option -> typed.append(" -Dauthdb.").append(option).append("=true"));
            return typed.toString();
        }
    },

    /** Words of the command line. */
    COMMAND_LINE {
        @Override
        public String of(Command command) {
            StringBuilder typed = new StringBuilder("authdb ").append(command.goal());
            if (!command.target().isEmpty()) {
                typed.append(' ').append(command.target());
            }
            command.options().forEach(option -> typed.append(" --").append(kebab(option)));
            return typed.toString();
        }
    },

    /** A call of the facade. */
    JAVA {
        @Override
        public String of(Command command) {
            StringBuilder typed = new StringBuilder("Authdb.on(dataSource)");
            command.options().forEach(option -> typed.append('.').append(option).append("()"));
            String argument = command.target().isEmpty() ? "" : "\"" + command.target() + "\"";
            return typed.append('.')
                    .append(command.goal())
                    .append('(')
                    .append(argument)
                    .append(')')
                    .toString();
        }
    };

    /** The command as this user types it. */
    public abstract String of(Command command);

    private static String kebab(String camel) {
        StringBuilder kebab = new StringBuilder();
        camel.chars().forEach(c -> kebab.append(Character.isUpperCase(c) ? "-" : "")
                .append((char) Character.toLowerCase(c)));
        return kebab.toString();
    }
}
