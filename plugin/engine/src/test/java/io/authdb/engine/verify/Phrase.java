package io.authdb.engine.verify;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words for which others, or none, are as easily written by mistake.
 *
 * @param words what is written
 * @param instead what might be
 */
record Phrase(String words, String instead) {

    static final Map<String, List<String>> OPERATORS = Map.of(
            "<", List.of("<=", ">"),
            ">", List.of(">=", "<"),
            "<=", List.of("<"),
            ">=", List.of(">"),
            "=", List.of("<>", ">"),
            "<>", List.of("="),
            "+", List.of("-"),
            "-", List.of("+"),
            "*", List.of("+"),
            "&&", List.of("="));

    /** Each line: what is written, a bar, and what might be instead, several separated by bars. */
    static final List<Phrase> ALL = """
            not null|
            null|not null
            is not null|is null
            is null|is not null
            unique|
            primary key|
            desc||asc
            nulls first|nulls last
            nulls last|nulls first
            nulls not distinct|
            on delete cascade||on delete set null
            on delete set null||on delete cascade
            on delete restrict|
            on update cascade|
            match full|
            initially deferred|
            deferrable|
            deferrable initially deferred|
            not valid|
            no inherit|
            not enforced|
            stored|virtual
            always|by default
            by default|always
            unlogged|
            logged|unlogged
            partition by range|partition by list
            enable row level security|disable row level security|force row level security
            force row level security|no force row level security
            replica identity full|replica identity nothing|replica identity default
            storage external|storage main|storage extended
            compression pglz|compression default
            restrictive|permissive
            permissive|restrictive
            immutable|stable
            stable|volatile|immutable
            strict|
            security definer|
            leakproof|
            parallel safe|parallel restricted|
            before|after
            after|before
            instead of|before
            for each row|for each statement
            for each statement|for each row
            constraint trigger|trigger
            insert|update|delete
            update|insert|delete
            delete|update|truncate
            select|insert|update
            truncate|delete
            do instead|do also
            do also|do instead
            cascade|
            with grant option|
            grant option for|
            to public|to reader
            reader|writer|public
            writer|reader
            enable|disable
            disable|enable
            enable always|enable|enable replica
            enable replica|enable
            int|bigint|smallint
            bigint|int
            text|varchar
            varchar|char
            numeric|real
            date|timestamp
            timestamptz|timestamp
            boolean|int
            true|false
            false|true
            and|or
            or|and
            cycle|no cycle
            owned by|
            with no data|
            setof|
            inout|in
            in|inout
            like|
            temporary|
            if exists|
            or replace|
            only|
            without overlaps|
            with|
            from|to
            using btree|using hash
            using gist|using btree
            with local check option||with cascaded check option
            materialized|
            asc|desc
            usage|create
            create on|usage on
            all|select
            execute|all
            include|
            as assignment||as implicit
            as implicit|as assignment
            deterministic = false|deterministic = true
            language sql|language plpgsql
            add value|rename value
            grant|revoke
            revoke|grant
            min|max
            first|last
            lower|upper
            upper|lower
            """.lines().flatMap(Phrase::of).toList();

    private static Stream<Phrase> of(String line) {
        String[] parts = line.split("\\|", -1);
        return Stream.of(parts).skip(1).map(instead -> new Phrase(parts[0], instead));
    }

    Pattern pattern() {
        return Pattern.compile("(?i)(?<![\\w'])" + words.replace(" ", "\\s+") + "(?![\\w'])");
    }
}
