-- Text search dictionaries.
select d.oid, d.oid, 'text search dictionary ' || {name n.nspname d.dictname}, '', null, null,
       {owner d.dictowner},
       'template ' || (select quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname) from pg_ts_template t
                         join pg_namespace tn on tn.oid = t.tmplnamespace where t.oid = d.dicttemplate),
       coalesce('options ' || d.dictinitoption, 'no options'),
       {comment pg_ts_dict d.oid 0}
  from pg_ts_dict d
  join pg_namespace n on n.oid = d.dictnamespace
 where {only d.oid} and {user n.nspname} and {standalone pg_ts_dict d.oid}
