-- Indexes, but those behind a constraint.
select c.oid, x.oid, 'index ' || {name n.nspname x.relname}, '', {relation c n}, null,
       -- the definition from after the name
       substr(pg_get_indexdef(x.oid), length('CREATE INDEX ' || quote_ident(x.relname) || ' ')
         + case when i.indisunique then length('UNIQUE ') else 0 end + 1),
       case when i.indisunique then 'unique' else 'not unique' end,
       case when i.indisvalid and i.indisready and i.indislive then 'valid' else 'invalid' end,
       case when i.indisclustered then 'clustered on' else 'not clustered on' end,
       case when i.indisreplident then 'replica identity' else 'no replica identity' end,
       {tablespace x.reltablespace},
       coalesce('attached to index ' || (select h.inhparent::regclass from pg_inherits h where h.inhrelid = x.oid),
                'attached to no index'),
       coalesce('statistics targets ' || (select string_agg(a.attname || ' ' || a.attstattarget, ', ' order by a.attnum)
                                            from pg_attribute a where a.attrelid = x.oid and a.attstattarget >= 0),
                'default statistics targets'),
       {comment pg_class x.oid 0}
  from (select * from pg_index i where {only i.indrelid} {apart}) i
  join pg_class c on c.oid = i.indrelid and c.relkind in ('r', 'p', 'm')
  join pg_class x on x.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
 where {user n.nspname} and {standalone pg_class c.oid}
   and not exists (select from pg_constraint k where k.conrelid = i.indrelid and k.conindid = i.indexrelid
                                                 and k.contype in ('p', 'u', 'x'))
