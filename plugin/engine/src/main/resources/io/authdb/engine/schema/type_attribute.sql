-- Attributes of composite types.
select t.oid, t.oid, {type t n}, 'attribute ' || quote_ident(a.attname), null, null,
       'type ' || format_type(a.atttypid, a.atttypmod),
       {collation a.attcollation},
       {comment pg_class a.attrelid a.attnum}
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
 where {only t.oid} and {user n.nspname} and {standalone pg_type t.oid}
