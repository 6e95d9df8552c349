-- Foreign servers.
select s.oid, s.oid, 'server ' || quote_ident(s.srvname), '', null, null,
       {owner s.srvowner},
       'wrapper ' || (select quote_ident(w.fdwname) from pg_foreign_data_wrapper w where w.oid = s.srvfdw),
       coalesce('type ' || quote_literal(s.srvtype), 'no type'),
       coalesce('version ' || quote_literal(s.srvversion), 'no version'),
       {options 'options' s.srvoptions},
       {comment pg_foreign_server s.oid 0}
  from pg_foreign_server s
 where {only s.oid} and {standalone pg_foreign_server s.oid}
