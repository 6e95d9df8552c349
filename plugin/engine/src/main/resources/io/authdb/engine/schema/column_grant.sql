-- What is granted on single columns.
select c.oid, c.oid, {relation c n}, 'column ' || quote_ident(a.attname) || ', grant to ' || g.grantee,
       {relation c n}, 'column ' || quote_ident(a.attname),
       g.privileges
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attacl is not null and not a.attisdropped
 cross join {grants a.attacl 'c' c.relowner} g
 where {only c.oid} and c.relkind in ('r', 'p', 'v', 'm', 'f') and {user n.nspname} and {standalone pg_class c.oid}
