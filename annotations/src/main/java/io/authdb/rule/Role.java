package io.authdb.rule;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** What a method does in its migration, as its annotation says. */
public sealed interface Role {

    /** The method is the upgrade. */
    record Upgrade() implements Role {
        @Override
        public Class<? extends Annotation> annotation() {
            return io.authdb.Upgrade.class;
        }
    }

    /**
     * The method is the downgrade.
     *
     * @param loses the data it destroys, or empty
     * @param leaves how the schema differs afterwards, or empty
     */
    record Downgrade(String loses, String leaves) implements Role {
        @Override
        public Class<? extends Annotation> annotation() {
            return io.authdb.Downgrade.class;
        }
    }

    /** The method tells whether the upgrade arrived. */
    record Verify() implements Role {
        @Override
        public Class<? extends Annotation> annotation() {
            return io.authdb.Verify.class;
        }
    }

    /** The method puts rows into a scratch database. */
    record Sample() implements Role {
        @Override
        public Class<? extends Annotation> annotation() {
            return io.authdb.Sample.class;
        }
    }

    /**
     * The annotation that gives this role.
     *
     * @return its type
     */
    Class<? extends Annotation> annotation();

    /**
     * The role as people write it.
     *
     * @return {@code @Upgrade}, {@code @Downgrade}, {@code @Verify} or {@code @Sample}
     */
    default String word() {
        return "@" + annotation().getSimpleName();
    }

    /**
     * The roles a method's annotations give it.
     *
     * @param annotations all annotations, also those that give none
     * @return the roles in the order written; usually none or one
     */
    static List<Role> of(List<DeclaredAnnotation> annotations) {
        List<Role> roles = new ArrayList<>();
        for (DeclaredAnnotation annotation : annotations) {
            if (annotation.is(io.authdb.Upgrade.class)) {
                roles.add(new Upgrade());
            } else if (annotation.is(io.authdb.Downgrade.class)) {
                roles.add(new Downgrade(annotation.text("loses"), annotation.text("leaves")));
            } else if (annotation.is(io.authdb.Verify.class)) {
                roles.add(new Verify());
            } else if (annotation.is(io.authdb.Sample.class)) {
                roles.add(new Sample());
            }
        }
        return List.copyOf(roles);
    }
}
