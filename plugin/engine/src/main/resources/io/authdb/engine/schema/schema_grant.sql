-- What is granted on schemas.
select n.oid, n.oid, 'schema ' || quote_ident(n.nspname), 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_namespace n
 cross join {grants n.nspacl 'n' n.nspowner} g
 where {only n.oid} and {user n.nspname} and {standalone pg_namespace n.oid}
