-- What is granted on sequences, where anything ever was.
select s.home, c.oid, 'sequence ' || {name n.nspname c.relname}, 'grant to ' || g.grantee, null, null,
       g.privileges
  from {sequences} s
  join pg_class c on c.oid = s.oid
  join pg_namespace n on n.oid = c.relnamespace
 cross join {grants c.relacl 's' c.relowner} g
 where c.relacl is not null and {user n.nspname} and {standalone pg_class c.oid}
