-- Collations.
select k.oid, k.oid, 'collation ' || {name n.nspname k.collname}, '', null, null,
       {owner k.collowner},
       'provider ' || case k.collprovider when 'i' then 'icu' when 'c' then 'libc' when 'b' then 'builtin'
                                          else 'default' end,
       case when k.collisdeterministic then 'deterministic' else 'not deterministic' end,
       case when k.collencoding = -1 then 'any encoding' else 'encoding ' || pg_encoding_to_char(k.collencoding) end,
       'collate ' || k.collcollate, 'ctype ' || k.collctype,
       {comment pg_collation k.oid 0}
       , 'locale ' || k.colliculocale -- since 15 before 17
       , 'locale ' || k.colllocale -- since 17
       , coalesce('rules ' || k.collicurules, 'no rules') -- since 16
  from pg_collation k
  join pg_namespace n on n.oid = k.collnamespace
 where {only k.oid} and {user n.nspname} and {standalone pg_collation k.oid}
