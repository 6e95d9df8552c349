package io.authdb.engine.schema;

import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes out what the queries say in braces, {@code {owner c.relowner}}, so that each of them says what is its own. */
final class Shorthand {

    private static final Pattern VERSIONS = Pattern.compile("--(?: since (\\d+))?(?: before (\\d+))?");

    private static final Map<String, String> EXPANSIONS = Map.ofEntries(
            Map.entry("user", "(#1 <> all (array[#ignored]) and #1 !~ '^pg_')"),
            Map.entry("prefix", "case when #1 = #working then '' else quote_ident(#1) || '.' end"),
            Map.entry("name", "({prefix #1} || quote_ident(#2))"),
            Map.entry("relation", """
                    (case #1.relkind when 'v' then 'view ' when 'm' then 'materialized view '
                                     when 'f' then 'foreign table ' else 'table ' end || {name #2.nspname #1.relname})\
                    """),
            Map.entry("type", """
                    (case #1.typtype when 'e' then 'enum ' when 'd' then 'domain ' when 'r' then 'range type '
                                     else 'type ' end || {name #2.nspname #1.typname})\
                    """),
            Map.entry("routine", """
                    (case #1.prokind when 'p' then 'procedure ' when 'a' then 'aggregate ' else 'function ' end
                      || {name #2.nspname #1.proname} || '(' || oidvectortypes(#1.proargtypes) || ')')\
                    """),
            Map.entry("operator", """
                    ('operator ' || {prefix #2.nspname} || #1.oprname || ' ('
                      || case when #1.oprleft = 0 then 'none' else format_type(#1.oprleft, null) end || ', '
                      || format_type(#1.oprright, null) || ')')\
                    """),
            Map.entry(
                    "family",
                    "('operator family ' || {name #2.nspname #1.opfname} || ' using ' || quote_ident(#3.amname))"),
            Map.entry("defaults", """
                    ('default privileges of ' || {role #1.defaclrole}
                      || coalesce(' in schema ' || (select quote_ident(home.nspname) from pg_namespace home
                                                     where home.oid = #1.defaclnamespace), '')
                      || ' on ' || case #1.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences'
                                                         when 'f' then 'functions' when 'T' then 'types'
                                                         when 'n' then 'schemas' else 'large objects' end)\
                    """),
            // the members of an extension are its own affair
            Map.entry("standalone", """
                    not exists (select from pg_depend member where member.classid = '#1'::regclass and member.objid = #2
                                                          and member.deptype = 'e')\
                    """),
            // the array of another type, and what is not defined yet or is the row of a table, is no type of its own
            Map.entry("named", """
                    (#1.typtype in ('e', 'd', 'r', 'p')
                     or #1.typtype = 'b' and not exists (select from pg_type element
                                                          where element.oid = #1.typelem and element.typarray = #1.oid)
                     or #1.typtype = 'c' and exists (select from pg_class made where made.oid = #1.typrelid and made.relkind = 'c'))\
                    """),
            // the constructors of a range type come with it
            Map.entry("chosen", """
                    not exists (select from pg_depend made
                                 where made.classid = 'pg_proc'::regclass and made.objid = #1.oid and made.deptype = 'i'
                                   and made.refclassid = 'pg_type'::regclass)\
                    """),
            // whoever migrates has another name on each server, and owns authdb's history on all of them
            Map.entry("role", """
                    case when #1 in (select home.nspowner from pg_namespace home where home.nspname = any (array[#own]::text[]))#migrator
                         then 'the role that migrates' else quote_ident(pg_get_userbyid(#1)) end\
                    """),
            Map.entry("owner", "'owner ' || {role #1}"),
            Map.entry("description", """
                    (select quote_literal(said.description) from pg_description said
                      where said.objoid = #2 and said.classoid = '#1'::regclass and said.objsubid = #3)\
                    """),
            Map.entry("comment", """
                    coalesce('comment ' || {description #1 #2 #3}, 'no comment'),
                           coalesce('security label ' || case when exists (select from pg_seclabel) then (
                             select string_agg(said.provider || ' ' || quote_literal(said.label), ', ' order by said.provider)
                               from pg_seclabel said
                              where said.objoid = #2 and said.classoid = '#1'::regclass and said.objsubid = #3) end,
                             'no security label')\
                    """),
            Map.entry("note", "coalesce(#3 || ' comment ' || {description #1 #2 0}, 'no ' || #3 || ' comment')"),
            Map.entry("remark", "coalesce(', comment ' || {description #1 #2 0}, '')"),
            Map.entry("tablespace", """
                    coalesce('tablespace ' || (select quote_ident(space.spcname) from pg_tablespace space where space.oid = #1),
                             'default tablespace')\
                    """),
            Map.entry("options", """
                    coalesce(replace(#1, '_', ' ') || ' (' || case when #2 is not null then
                               (select string_agg(setting, ', ' order by setting) from unnest(#2) setting) end
                             || ')', 'no ' || replace(#1, '_', ' '))\
                    """),
            Map.entry("collation", """
                    case #1 when 0 then null when 'pg_catalog."default"'::regcollation then 'default collation' else
                      (select case when home.nspname <> 'pg_catalog' then 'collation ' || quote_ident(home.nspname) || '.'
                                        || quote_ident(sorted.collname)
                                   else 'collation ' || quote_ident(sorted.collname) end
                         from pg_collation sorted join pg_namespace home on home.oid = sorted.collnamespace
                        where sorted.oid = #1) end\
                    """),
            // what its owner holds by default is "everything", as later versions know more privileges
            Map.entry("grants", """
                    lateral (
                     select case held.grantee when 0 then 'PUBLIC' when #3 then 'its owner'
                                           else {role held.grantee} end as grantee,
                            case when held.grantee = #3 and bool_and(held.grantor = #3 and not held.is_grantable)
                                      and count(*) = (select count(*) from aclexplode(acldefault(#2, #3)) usual
                                                       where usual.grantee = #3)
                                 then 'everything'
                                 else string_agg(lower(held.privilege_type)
                                        || case when held.is_grantable then ' with grant option' else '' end
                                        || case when held.grantor <> #3 then ' from ' || {role held.grantor}
                                                else '' end, ', ' order by held.privilege_type, pg_get_userbyid(held.grantor))
                            end as privileges
                       from aclexplode(coalesce(#1, acldefault(#2, #3))) held
                      group by held.grantee)\
                    """),
            Map.entry("sequences", """
                    (select d.refobjid as home, q.seqrelid as oid, d.refobjsubid as place, d.deptype as kind
                       from pg_depend d
                       join pg_sequence q on q.seqrelid = d.objid
                      where {only d.refobjid} and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
                        and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')
                      union all
                     select q.seqrelid, q.seqrelid, null, null
                       from pg_sequence q
                      where {only q.seqrelid}
                        and not exists (select from pg_depend d
                                         where d.classid = 'pg_class'::regclass and d.objid = q.seqrelid
                                           and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0
                                           and d.deptype in ('a', 'i') {apart}))\
                    """));

    /** What is written out is the same for each of the connections that a proof looks over. */
    private static final Map<Readers, Shorthand> KNOWN = new ConcurrentHashMap<>();

    private final Scope scope;
    private final int version;
    private final Map<Reading, String> full = new ConcurrentHashMap<>();
    private final Map<Reading, String> some = new ConcurrentHashMap<>();

    private Shorthand(Scope scope, int version) {
        this.scope = scope;
        this.version = version;
    }

    /** For a server of this major version. */
    static Shorthand of(Scope scope, int version) {
        return KNOWN.computeIfAbsent(new Readers(scope, version), readers -> new Shorthand(scope, version));
    }

    /** The query for all objects. */
    String full(Reading reading) {
        return full.computeIfAbsent(reading, it -> spare(written(ofVersion(it.text()), Extent.ALL)));
    }

    /** The query for some objects, its one parameter. */
    String some(Reading reading) {
        return some.computeIfAbsent(reading, it -> spare(written(ofVersion(it.text()), Extent.SOME)));
    }

    /** Without what is for people: the driver looks at each character, and there are many. */
    private static String spare(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
    }

    /** Without the lines that another version of the server would understand. */
    private String ofVersion(String text) {
        return text.lines().filter(this::isUnderstood).collect(Collectors.joining("\n"));
    }

    private boolean isUnderstood(String line) {
        int remark = line.indexOf("--");
        Matcher versions = VERSIONS.matcher(line).region(Math.max(remark, 0), line.length());
        if (remark < 0 || !versions.matches()) {
            return true;
        }
        boolean tooOld = versions.group(1) != null && version < Integer.parseInt(versions.group(1));
        boolean tooNew = versions.group(2) != null && version >= Integer.parseInt(versions.group(2));
        return !tooOld && !tooNew;
    }

    private String written(String text, Extent extent) {
        var written = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int close = text.indexOf('}', open);
            String[] words = text.substring(open + 1, close).split(" ");
            written.append(text, done, open).append(written(filled(expansion(words[0], extent), words), extent));
            done = close + 1;
        }
        return written.append(text, done, text.length()).toString();
    }

    private static String expansion(String name, Extent extent) {
        String expansion =
                switch (name) {
                    case "only" -> extent.only;
                    case "apart" -> extent.apart;
                    default -> EXPANSIONS.get(name);
                };
        if (expansion == null) {
            throw new IllegalStateException("no shorthand " + name);
        }
        return expansion;
    }

    /** With the words after the name. */
    private String filled(String expansion, String[] words) {
        String result = expansion
                .replace("#ignored", ignored())
                .replace("#own", own())
                .replace("#migrator", migrator())
                .replace("#working", literal(scope.working().value()));
        for (int i = 1; i < words.length; i++) {
            result = result.replace("#" + i, words[i]);
        }
        return result;
    }

    private String ignored() {
        var names = new TreeSet<>(scope.ignored());
        names.add("information_schema");
        names.add(TouchLog.SCHEMA);
        return names.stream().map(Shorthand::literal).collect(Collectors.joining(", "));
    }

    /** The schemas of authdb's own histories. */
    private String own() {
        return new TreeSet<>(scope.ignored())
                .stream()
                        .filter(name -> !name.equals(TouchLog.SCHEMA))
                        .map(Shorthand::literal)
                        .collect(Collectors.joining(", "));
    }

    private String migrator() {
        return scope.migrator()
                .map(role -> " or pg_get_userbyid(#1) = " + literal(role))
                .orElse("");
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** How much is read. */
    private enum Extent {
        ALL("true", ""),
        /** The plan is made while the catalog is small, and its joins are to stay as they are written when it has grown. */
        SOME("#1 = any ($1)", "offset 0");

        private final String only;
        private final String apart;

        Extent(String only, String apart) {
            this.only = only;
            this.apart = apart;
        }
    }

    /** Who writes the same. */
    private record Readers(Scope scope, int version) {}
}
