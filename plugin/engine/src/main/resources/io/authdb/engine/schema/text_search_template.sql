-- Text search templates.
select t.oid, t.oid, 'text search template ' || {name n.nspname t.tmplname}, '', null, null,
       'init ' || t.tmplinit || ', lexize ' || t.tmpllexize,
       {comment pg_ts_template t.oid 0}
  from pg_ts_template t
  join pg_namespace n on n.oid = t.tmplnamespace
 where {only t.oid} and {user n.nspname} and {standalone pg_ts_template t.oid}
