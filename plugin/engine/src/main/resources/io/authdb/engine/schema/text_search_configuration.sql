-- Text search configurations.
select k.oid, k.oid, 'text search configuration ' || {name n.nspname k.cfgname}, '', null, null,
       {owner k.cfgowner},
       'parser ' || (select quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) from pg_ts_parser p
                       join pg_namespace pn on pn.oid = p.prsnamespace where p.oid = k.cfgparser),
       {comment pg_ts_config k.oid 0}
  from pg_ts_config k
  join pg_namespace n on n.oid = k.cfgnamespace
 where {only k.oid} and {user n.nspname} and {standalone pg_ts_config k.oid}
