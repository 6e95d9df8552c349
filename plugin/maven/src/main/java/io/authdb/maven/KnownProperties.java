package io.authdb.maven;

import io.authdb.maven.connection.MisconfiguredException;
import io.authdb.maven.connection.Nearest;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * All properties that a goal of this plugin takes, from the plugin's own descriptor, so that no list is to be kept.
 *
 * @param names as typed, without {@code -D}
 */
record KnownProperties(Set<String> names) {

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(authdb\\.[^}]+)}");

    static KnownProperties of(PluginDescriptor plugin) {
        Set<String> names = plugin.getMojos().stream()
                .map(MojoDescriptor::getParameters)
                .flatMap(Stream::ofNullable)
                .flatMap(List::stream)
                .map(Parameter::getExpression)
                .map(expression -> PROPERTY.matcher(expression == null ? "" : expression))
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
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
            if (name.startsWith("authdb.") && !names.contains(name)) {
                throw new MisconfiguredException("UnknownProperty", "-D" + name, new Nearest(names).sentence(name));
            }
        }
    }
}
