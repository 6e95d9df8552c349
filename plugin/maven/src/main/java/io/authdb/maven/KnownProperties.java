package io.authdb.maven;

import io.authdb.maven.connection.MisconfiguredException;
import io.authdb.maven.connection.Nearest;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * All properties that a goal of this plugin takes, from the plugin's own descriptor, so that no list is to be kept.
 *
 * @param names as typed, without {@code -D}
 */
record KnownProperties(Set<String> names) {

    private static final String BEFORE = "${";
    private static final String OURS = "authdb.";
    private static final String AFTER = "}";

    static KnownProperties of(PluginDescriptor plugin) {
        Set<String> names = new TreeSet<>();
        for (MojoDescriptor goal : plugin.getMojos()) {
            List<Parameter> parameters = goal.getParameters();
            for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
                String expression = parameter.getExpression();
                if (expression != null && expression.startsWith(BEFORE + OURS) && expression.endsWith(AFTER)) {
                    names.add(expression.substring(BEFORE.length(), expression.length() - AFTER.length()));
                }
            }
        }
        // no parameter, since Maven prints those
        names.add(Secrets.TYPED);
        return new KnownProperties(names);
    }

    /**
     * Refuses what was typed for authdb and would have no effect.
     *
     * @throws MisconfiguredException with the nearest property that has one
     */
    void requireKnown(Properties typed) {
        for (String name : new TreeSet<>(typed.stringPropertyNames())) {
            if (name.startsWith(OURS) && !names.contains(name)) {
                throw new MisconfiguredException("UnknownProperty", "-D" + name, new Nearest(names).sentence(name));
            }
        }
    }
}
