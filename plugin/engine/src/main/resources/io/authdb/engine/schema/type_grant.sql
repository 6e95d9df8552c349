-- What is granted on types.
select t.oid, t.oid, {type t n}, 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
 cross join {grants t.typacl 'T' t.typowner} g
 where {only t.oid} and {user n.nspname} and {standalone pg_type t.oid} and {named t}
