-- Conversions between encodings.
select k.oid, k.oid, 'conversion ' || {name n.nspname k.conname}, '', null, null,
       {owner k.conowner},
       'from ' || pg_encoding_to_char(k.conforencoding) || ' to ' || pg_encoding_to_char(k.contoencoding),
       'by ' || k.conproc,
       case when k.condefault then 'default' else 'not default' end,
       {comment pg_conversion k.oid 0}
  from pg_conversion k
  join pg_namespace n on n.oid = k.connamespace
 where {only k.oid} and {user n.nspname} and {standalone pg_conversion k.oid}
