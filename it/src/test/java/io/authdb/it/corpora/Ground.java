package io.authdb.it.corpora;

import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Verification;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a project expects to be there before its first migration, since its own runner or its administrator makes it.
 *
 * @param schemas names of schemas
 * @param roles names of roles
 * @param tables names of tables in which a runner keeps its books, with their schemas
 */
record Ground(Set<String> schemas, Set<String> roles, Set<String> tables) {

    static final Ground EMPTY = new Ground(Set.of(), Set.of(), Set.of());

    private static final Pattern MISSING = Pattern.compile("(schema|role|relation) \"([^\"]+)\" does not exist");

    /** As golang-migrate calls its own; migrations comment on it, or grant rights on it. */
    private static final Pattern BOOKS = Pattern.compile("(.+\\.)?schema_migrations");

    Ground {
        schemas = Set.copyOf(schemas);
        roles = Set.copyOf(roles);
        tables = Set.copyOf(tables);
    }

    /** With what upgrades failed for that ran where the other prover worked, and that no migration makes. */
    Ground with(Verification verification, Project project) {
        Map<String, Set<String>> found = Map.of(
                "schema", new LinkedHashSet<>(schemas),
                "role", new LinkedHashSet<>(roles),
                "relation", new LinkedHashSet<>(tables));
        for (Proof proof : verification.proofs()) {
            if (Verdict.of(proof) == Verdict.UP_FAILED && !project.failsElsewhere(proof.revision())) {
                Matcher missing = MISSING.matcher(words(proof));
                while (missing.find()) {
                    found.get(missing.group(1)).add(missing.group(2));
                }
            }
        }
        found.get("relation").removeIf(table -> !BOOKS.matcher(table).matches());
        return new Ground(found.get("schema"), found.get("role"), found.get("relation"));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        schemas.forEach(schema -> notes.add("schema " + schema + " is there before the first migration"));
        tables.forEach(table -> notes.add("table " + table + " is there before the first migration"));
        roles.forEach(role -> notes.add("role " + role + " is there before the first migration"));
        return notes;
    }

    /** What makes it in a new database, but for the roles, which are the server's. */
    List<String> statements(String owner) {
        List<String> statements = new ArrayList<>();
        schemas.forEach(
                schema -> statements.add("create schema " + quoted(schema) + " authorization " + quoted(owner)));
        statements.add("set role " + quoted(owner));
        tables.forEach(table -> statements.add("create table " + quoted(table.split("\\."))
                + " (version bigint not null primary key, dirty boolean not null)"));
        return statements;
    }

    private static String quoted(String... names) {
        return Stream.of(names)
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }

    private static String words(Proof proof) {
        return String.join(
                "\n",
                proof.findings().stream()
                        .filter(finding -> finding.weight() == Finding.Weight.FAILURE)
                        .flatMap(finding -> Stream.concat(Stream.of(finding.sentence()), finding.lines().stream()))
                        .toList());
    }
}
