-- Reads the log and empties it; then the event triggers, of which nothing tells, by a sign that changes when they do.
with gone as (delete from authdb_scratch.touched returning id, tag, catalog, oid, xid)
select id, tag, catalog, oid::bigint, xid::text from gone order by id;
select e.oid || ' ' || e.xmin || coalesce((
         -- one by one: pg_description has no index by class
         select ' ' || o.xmin from pg_catalog.pg_description o
          where o.objoid = e.oid and o.classoid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass and o.objsubid = 0), '')
  from pg_catalog.pg_event_trigger e
 where e.evtname not like 'authdb\_scratch\_%'
 order by e.oid
