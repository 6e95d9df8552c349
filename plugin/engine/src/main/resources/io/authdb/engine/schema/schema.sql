-- Schemas.
select n.oid, n.oid, 'schema ' || quote_ident(n.nspname), '', null, null,
       {owner n.nspowner},
       {comment pg_namespace n.oid 0}
  from pg_namespace n
 where {only n.oid} and {user n.nspname} and {standalone pg_namespace n.oid}
