package io.authdb.engine.rows;

/** What {@link BlankReader} asks the catalog; every statement but the first takes the tables' oids. */
final class BlankQueries {

    /** Partitions are filled through their parents, and tables of extensions by them. */
    static final String TABLES = """
            select c.oid, n.nspname, c.relname, c.relkind
            from pg_catalog.pg_class as c
            join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relpersistence <> 't' and not c.relispartition
              and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and n.nspname <> all (?::pg_catalog.text[])
              and not exists (select from pg_catalog.pg_depend as d where d.objid = c.oid and d.deptype = 'e'
                              and d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)
            """;

    static final String THESE_TABLES = TABLES + """
              and c.oid = any (array(
                select touched.oid from pg_catalog.unnest(?::pg_catalog.oid[]) as touched (oid)
                union
                select pg_catalog.pg_partition_root(touched.oid::pg_catalog.regclass)
                from pg_catalog.unnest(?::pg_catalog.oid[]) as touched (oid)
                join pg_catalog.pg_class as part on part.oid = touched.oid and part.relispartition))
            """;

    static final String FIELDS = """
            select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod,
                   pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   pg_catalog.pg_get_expr(d.adbin, d.adrelid)
            from pg_catalog.pg_attribute as a
            left join pg_catalog.pg_attrdef as d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where a.attrelid = any (?::pg_catalog.oid[])
              and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attrelid, a.attnum
            """;

    /** Types of the tables' columns, and what these are made of; written so that each is found by its index. */
    static final String TYPES = """
            with recursive used (oid) as (
              select a.atttypid from pg_catalog.pg_attribute as a
              where a.attrelid = any (?::pg_catalog.oid[]) and a.attnum > 0 and not a.attisdropped
              union
              select inner_type.oid from used
              cross join lateral (select * from pg_catalog.pg_type as t where t.oid = used.oid offset 0) as t
              left join pg_catalog.pg_range as r on r.rngtypid = t.oid or r.rngmultitypid = t.oid
              cross join lateral (
                select t.typbasetype where t.typtype = 'd'
                union all select t.typelem where t.typcategory = 'A'
                union all select case t.typtype when 'r' then r.rngsubtype else r.rngtypid end where r.rngtypid <> 0
                union all select a.atttypid from pg_catalog.pg_attribute as a
                          where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped and t.typtype = 'c'
              ) as inner_type (oid)
              where inner_type.oid <> 0)
            select t.oid, t.typname, t.typtype, t.typcategory,
                   case t.typtype when 'd' then t.typbasetype when 'r' then r.rngsubtype when 'm' then r.rngtypid
                        else t.typelem end,
                   t.typtypmod, t.typnotnull,
                   case t.typtype
                     when 'e' then array(select e.enumlabel::pg_catalog.text from pg_catalog.pg_enum as e
                                         where e.enumtypid = t.oid order by e.enumsortorder)
                     when 'd' then array(select pg_catalog.pg_get_expr(k.conbin, 0) from pg_catalog.pg_constraint as k
                                         where k.contypid = t.oid and k.contype = 'c' order by k.conname)
                     else '{}' end,
                   array(select a.atttypid::pg_catalog.int8 from pg_catalog.pg_attribute as a
                         where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped order by a.attnum),
                   array(select a.atttypmod from pg_catalog.pg_attribute as a
                         where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped order by a.attnum),
                   pg_catalog.format_type(t.oid, -1)
            from pg_catalog.pg_type as t
            left join pg_catalog.pg_range as r on r.rngtypid = t.oid or r.rngmultitypid = t.oid
            where t.oid = any (array(select used.oid from used))
            """;

    /** An index on an expression depends on the columns in it. */
    static final String DISTINCT = """
            select i.indrelid, number
            from pg_catalog.pg_index as i
            cross join lateral (
              select pg_catalog.unnest(i.indkey::pg_catalog.int2[])::pg_catalog.int4
              union
              select d.refobjsubid from pg_catalog.pg_depend as d
              where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = i.indexrelid
                and d.refclassid = d.classid and d.refobjid = i.indrelid) as used (number)
            where i.indrelid = any (?::pg_catalog.oid[]) and (i.indisunique or i.indisexclusion) and number > 0
            """;

    static final String CONSTRAINTS = """
            select k.conrelid, coalesce(k.conkey, '{}'), pg_catalog.pg_get_expr(k.conbin, k.conrelid),
                   k.confrelid, n.nspname, c.relname,
                   array(select a.attname::pg_catalog.text
                         from pg_catalog.unnest(k.confkey) with ordinality as f (number, place)
                         join pg_catalog.pg_attribute as a on a.attrelid = k.confrelid and a.attnum = f.number
                         order by f.place),
                   c.relkind
            from pg_catalog.pg_constraint as k
            left join pg_catalog.pg_class as c on c.oid = k.confrelid
            left join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
            where k.conrelid = any (?::pg_catalog.oid[]) and k.contype in ('c', 'f') and k.conparentid = 0
            order by k.conrelid, pg_catalog.cardinality(k.conkey) desc, k.conname
            """;

    /** A row must fit one of the partitions, of which a few suffice; these may be divided by other columns in turn. */
    static final String PARTITIONS = """
            select p.partrelid,
                   array(select a.attnum from pg_catalog.pg_attribute as a
                         where a.attrelid = p.partrelid and a.attnum > 0 and not a.attisdropped
                           and exists (
                             select from pg_catalog.pg_partition_tree(p.partrelid) as tree
                             join pg_catalog.pg_partitioned_table as key on key.partrelid = tree.relid
                             left join pg_catalog.pg_attribute as part
                               on part.attrelid = key.partrelid and part.attnum = any (key.partattrs)
                             where part.attname = a.attname or 0 = any (key.partattrs::pg_catalog.int2[]))),
                   coalesce((select pg_catalog.string_agg('(' || bound || ')', ' or ' order by place)
                    from (select pg_catalog.pg_get_partition_constraintdef(tree.relid) as bound, place
                          from pg_catalog.pg_partition_tree(p.partrelid) with ordinality
                               as tree (relid, parent, leaf, level, place)
                          where tree.leaf and tree.relid <> p.partrelid order by place limit 20) as bounds), 'false')
            from pg_catalog.pg_partitioned_table as p
            where p.partrelid = any (?::pg_catalog.oid[])
            """;

    static final String SEQUENCES = """
            select distinct d.refobjid, n.nspname, c.relname
            from pg_catalog.pg_depend as d
            join pg_catalog.pg_class as c on c.oid = d.objid and c.relkind = 'S'
            join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
            where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refclassid = d.classid
              and d.refobjid = any (?::pg_catalog.oid[]) and d.deptype in ('a', 'i')
            order by d.refobjid, n.nspname, c.relname
            """;

    private BlankQueries() {}
}
