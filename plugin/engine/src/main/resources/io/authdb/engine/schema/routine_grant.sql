-- What is granted on functions, procedures and aggregates.
select p.oid, p.oid, {routine p n}, 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
 cross join {grants p.proacl 'f' p.proowner} g
 where {only p.oid} and {user n.nspname} and {standalone pg_proc p.oid} and {chosen p}
