-- Tables of publications.
select p.oid, r.oid, 'publication ' || quote_ident(p.pubname), 'table ' || {name n.nspname c.relname},
       'table ' || {name n.nspname c.relname}, null,
       'published'
       , coalesce('where ' || pg_get_expr(r.prqual, r.prrelid), 'all rows') -- since 15
       , coalesce('columns ' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) -- since 15
                                   from unnest(r.prattrs) k join pg_attribute a -- since 15
                                     on a.attrelid = r.prrelid and a.attnum = k), 'all columns') -- since 15
  from pg_publication p
  join pg_publication_rel r on r.prpubid = p.oid
  join pg_class c on c.oid = r.prrelid
  join pg_namespace n on n.oid = c.relnamespace
 where {only p.oid} and {standalone pg_publication p.oid}
