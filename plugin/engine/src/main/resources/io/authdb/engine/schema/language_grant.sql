-- What is granted on languages, the server's own among them.
select l.oid, l.oid, 'language ' || quote_ident(l.lanname), 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_language l
 cross join {grants l.lanacl 'l' l.lanowner} g
 where {only l.oid}
