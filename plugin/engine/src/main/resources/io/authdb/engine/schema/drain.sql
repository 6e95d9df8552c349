-- Reads the log and empties it; the event triggers, of which nothing tells, by a sign that changes when they do.
with gone as (delete from authdb_scratch.touched returning id, tag, catalog, oid, xid)
select * from (
  select id, tag, catalog, oid::bigint, xid::text from gone
  union all
  select 0, 'event triggers', (
    select string_agg(e.oid || ' ' || e.xmin, ',' order by e.oid) from pg_catalog.pg_event_trigger e
     where e.evtname not like 'authdb\_scratch\_%'), 0, (
    -- from the few triggers on: pg_description has no index by class
    select string_agg(e.oid || ' ' || o.xmin, ',' order by e.oid) from pg_catalog.pg_event_trigger e
      join pg_catalog.pg_description o
        on o.objoid = e.oid and o.classoid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass and o.objsubid = 0)) seen
 order by id
