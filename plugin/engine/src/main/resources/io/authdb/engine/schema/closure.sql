-- Which objects are at home where something was touched. A root reaches itself only (0), what inherits from it too (1),
-- or everything that depends on it (2), as a new name or type shows in its dependants' definitions. What is in parts that
-- are marked is left out where it can find nothing: without grants, and where all roots are relations that reach no
-- dependants.
with recursive root (classid, objid, reach) as (
  select c::regclass::oid, o, r from unnest($1, $2, $3) as g (c, o, r)
  -- granted
  union all
  -- GRANT names no object: rows of the catalog that are as young as its transaction
  select 'pg_class'::regclass, oid, 0 from pg_class where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_class'::regclass, attrelid, 0 from pg_attribute where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_proc'::regclass, oid, 0 from pg_proc where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_type'::regclass, oid, 0 from pg_type where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_namespace'::regclass, oid, 0 from pg_namespace where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_language'::regclass, oid, 0 from pg_language where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_foreign_data_wrapper'::regclass, oid, 0 from pg_foreign_data_wrapper
   where $4 is not null and age(xmin) <= age($4)
  union all
  select 'pg_foreign_server'::regclass, oid, 0 from pg_foreign_server where $4 is not null and age(xmin) <= age($4)
  -- end of granted
), reached (classid, objid, reach) as (
  select classid, objid, reach from root
  union
  select next.classid, next.objid, next.reach
    from reached r
   cross join lateral (
     -- not from relations
     select d.classid, d.objid, r.reach from pg_depend d
      where r.reach = 2 and d.refclassid = r.classid and d.refobjid = r.objid
     union all
     -- end of not from relations
     select r.classid, h.inhrelid, r.reach from pg_inherits h
      where r.reach > 0 and r.classid = 'pg_class'::regclass and h.inhparent = r.objid
     -- not from relations
     union all
     select 'pg_class'::regclass, w.ev_class, r.reach from pg_rewrite w
      where r.classid = 'pg_rewrite'::regclass and w.oid = r.objid
     union all
     select 'pg_class'::regclass, g.tgrelid, least(r.reach, 1) from pg_trigger g
      where r.classid = 'pg_trigger'::regclass and g.oid = r.objid
     union all
     select 'pg_class'::regclass, k.conrelid, least(r.reach, 1) from pg_constraint k
      where r.classid = 'pg_constraint'::regclass and k.oid = r.objid and k.conrelid <> 0
     union all
     select 'pg_type'::regclass, k.contypid, r.reach from pg_constraint k
      where r.classid = 'pg_constraint'::regclass and k.oid = r.objid and k.contypid <> 0
     union all
     select 'pg_class'::regclass, p.polrelid, 0 from pg_policy p
      where r.classid = 'pg_policy'::regclass and p.oid = r.objid
     union all
     select 'pg_class'::regclass, d.adrelid, 0 from pg_attrdef d
      where r.classid = 'pg_attrdef'::regclass and d.oid = r.objid
     union all
     select 'pg_class'::regclass, s.stxrelid, 0 from pg_statistic_ext s
      where r.classid = 'pg_statistic_ext'::regclass and s.oid = r.objid
     -- end of not from relations
     union all
     select 'pg_class'::regclass, i.indrelid, 0 from pg_index i
      where r.classid = 'pg_class'::regclass and i.indexrelid = r.objid
     union all
     select 'pg_class'::regclass, d.refobjid, 0 from pg_depend d
      where r.classid = 'pg_class'::regclass and d.classid = 'pg_class'::regclass and d.objid = r.objid
        and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype in ('a', 'i')
     union all
     select 'pg_type'::regclass, c.reltype, r.reach from pg_class c
      where r.classid = 'pg_class'::regclass and c.oid = r.objid and c.relkind = 'c'
   ) next (classid, objid, reach)
)
select r.classid::regclass::text, r.objid,
       -- what there is to read of a relation
       (select concat(
          c.relkind,
          case when c.relacl is not null then 'G' end,
          case when c.relhasindex and c.relkind <> 't'
                and exists (select from pg_index i
                             where i.indrelid = c.oid
                               and not exists (select from pg_constraint k
                                                where k.conrelid = c.oid and k.conindid = i.indexrelid
                                                  and k.contype in ('p', 'u', 'x'))) then 'X' end,
          case when c.relhastriggers then 'T' end,
          case when c.relhasrules then 'U' end,
          case when exists (select from pg_constraint k
                             where k.conrelid = c.oid and k.contype in ('c', 'f', 'p', 'u', 'x')) then 'C' end,
          case when exists (select from pg_policy p where p.polrelid = c.oid) then 'P' end,
          case when exists (select from pg_statistic_ext s where s.stxrelid = c.oid) then 'E' end,
          case when exists (select from pg_attribute a where a.attrelid = c.oid and a.attacl is not null) then 'A' end,
          case when c.relkind in ('r', 'p', 'f') then
            (select case when bool_or(s.relacl is not null) then 'QH' when count(*) > 0 then 'Q' end
               from pg_depend d
               join pg_class s on s.oid = d.objid and s.relkind = 'S'
              where d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid and d.refobjsubid > 0
                and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i')) end)
          from pg_class c where r.classid = 'pg_class'::regclass and c.oid = r.objid)
  from (select distinct classid, objid from reached) r
 -- rows and arrays of something else are no types of their own; a scalar query, as it is planned by index
 where r.classid <> 'pg_type'::regclass
    or (select coalesce((select c.relkind = 'c' from pg_class c where c.oid = t.typrelid), true)
               and coalesce((select e.typarray <> t.oid from pg_type e where e.oid = t.typelem), true)
          from pg_type t where t.oid = r.objid)
