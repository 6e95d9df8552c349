-- Schemas of publications.
select p.oid, s.oid, 'publication ' || quote_ident(p.pubname), 'schema ' || quote_ident(n.nspname),
       'schema ' || quote_ident(n.nspname), null,
       'published'
  from pg_publication p
  join pg_publication_namespace s on s.pnpubid = p.oid
  join pg_namespace n on n.oid = s.pnnspid
 where {only p.oid} and {standalone pg_publication p.oid}
