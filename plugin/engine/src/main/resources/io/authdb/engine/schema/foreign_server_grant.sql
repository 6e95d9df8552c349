-- What is granted on foreign servers.
select s.oid, s.oid, 'server ' || quote_ident(s.srvname), 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_foreign_server s
 cross join {grants s.srvacl 'S' s.srvowner} g
 where {only s.oid}
