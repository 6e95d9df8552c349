-- Transforms.
select f.oid, f.oid, 'transform for ' || format_type(f.trftype, null) || ' language ' || quote_ident(l.lanname),
       '', null, null,
       'from SQL with ' || f.trffromsql, 'to SQL with ' || f.trftosql,
       {comment pg_transform f.oid 0}
  from pg_transform f
  join pg_language l on l.oid = f.trflang
 where {only f.oid} and {standalone pg_transform f.oid}
