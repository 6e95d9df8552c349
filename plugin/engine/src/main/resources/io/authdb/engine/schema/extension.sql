-- Extensions. What belongs to one is left out, as its version says it.
select e.oid, e.oid, 'extension ' || quote_ident(e.extname), '', null, null,
       {owner e.extowner},
       'version ' || e.extversion,
       'schema ' || (select quote_ident(n.nspname) from pg_namespace n where n.oid = e.extnamespace),
       {comment pg_extension e.oid 0}
  from pg_extension e
 where {only e.oid}
