-- What is granted on tables and views, where anything ever was.
select c.oid, c.oid, {relation c n}, 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 cross join {grants c.relacl 'r' c.relowner} g
 where {only c.oid} and c.relacl is not null and c.relkind in ('r', 'p', 'v', 'm', 'f') and {user n.nspname} and {standalone pg_class c.oid}
