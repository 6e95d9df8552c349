-- What default privileges grant.
select d.oid, d.oid, {defaults d}, 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_default_acl d
 cross join {grants d.defaclacl translate(d.defaclobjtype::text,'S','s')::"char" d.defaclrole} g
 where {only d.oid}
