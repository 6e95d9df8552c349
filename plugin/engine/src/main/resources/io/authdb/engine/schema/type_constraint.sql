-- Constraints of domains; NOT NULL is a property of the domain itself.
select t.oid, k.oid, {type t n}, 'constraint ' || quote_ident(k.conname), null, null,
       pg_get_constraintdef(k.oid),
       {comment pg_constraint k.oid 0}
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  join pg_constraint k on k.contypid = t.oid and k.contype <> 'n'
 where {only t.oid} and {user n.nspname} and {standalone pg_type t.oid}
