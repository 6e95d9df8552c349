package io.authdb.rule;

import java.util.List;

/**
 * A method that has a role in its migration. Types are erased and named by their binary names, {@code void}, {@code int}
 * or {@code java.lang.String[]}; a type the compiler could not resolve has the name {@link #UNRESOLVED}.
 *
 * @param name the name of the method
 * @param roles its roles; one, if it is right
 * @param parameters the types of its parameters
 * @param result the type it returns
 * @param modifiers as in {@link java.lang.reflect.Modifier}
 */
public record DeclaredMethod(String name, List<Role> roles, List<String> parameters, String result, int modifiers) {

    /** Stands for a type that is missing; no rule complains of it, since the compiler does. */
    public static final String UNRESOLVED = "";

    public DeclaredMethod {
        roles = List.copyOf(roles);
        parameters = List.copyOf(parameters);
    }

    /**
     * What tells the method from its overloads.
     *
     * @return name and parameters, {@code createUsers(org.jooq.DSLContext)}
     */
    public String signature() {
        return name + "(" + String.join(", ", parameters) + ")";
    }

    /**
     * Whether it returns a query, which only a {@link io.authdb.Verify} method may.
     *
     * @return {@code true} for exactly {@code org.jooq.ResultQuery}
     */
    public boolean returnsQuery() {
        return result.equals("org.jooq.ResultQuery");
    }

    boolean plays(Class<? extends Role> role) {
        for (Role one : roles) {
            if (role.isInstance(one)) {
                return true;
            }
        }
        return false;
    }
}
