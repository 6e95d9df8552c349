-- Default privileges, of a role in a schema or everywhere.
select d.oid, d.oid, {defaults d}, '', null, null
  from pg_default_acl d
 where {only d.oid}
