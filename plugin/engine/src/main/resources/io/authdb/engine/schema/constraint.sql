-- Constraints of tables, with the index behind them. NOT NULL is a property of the column; what a partitioned table's
-- foreign keys keep for each partition they refer to is the server's own.
select c.oid, k.oid, {relation c n}, 'constraint ' || quote_ident(k.conname), null, null,
       pg_get_constraintdef(k.oid),
       case when k.coninhcount = 0 then 'not inherited' when k.conislocal then 'declared and inherited'
            else 'inherited' end,
       case when exists (select from pg_trigger g where g.tgconstraint = k.oid and g.tgisinternal
                                                   and g.tgenabled <> 'O')
            then 'checking disabled' else 'checking enabled' end,
       case when i.indisvalid and i.indisready and i.indislive then 'index valid' else 'index invalid' end,
       case when i.indisclustered then 'clustered on' else 'not clustered on' end,
       case when i.indisreplident then 'replica identity' else 'no replica identity' end,
       case when x.oid is not null then {options 'index_options' x.reloptions} end,
       case when x.oid is not null then {tablespace x.reltablespace} end,
       case when x.oid is not null then {note pg_class x.oid 'index'} end,
       {comment pg_constraint k.oid 0}
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_constraint k on k.conrelid = c.oid and k.contype in ('c', 'f', 'p', 'u', 'x')
  left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
  left join pg_class x on x.oid = i.indexrelid
 where {only c.oid} and {user n.nspname} and {standalone pg_class c.oid}
   and not exists (select from pg_constraint whole where whole.oid = k.conparentid and whole.conrelid = k.conrelid)
