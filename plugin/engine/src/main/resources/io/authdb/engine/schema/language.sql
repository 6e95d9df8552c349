-- Procedural languages.
select l.oid, l.oid, 'language ' || quote_ident(l.lanname), '', null, null,
       {owner l.lanowner},
       case when l.lanpltrusted then 'trusted' else 'not trusted' end,
       'handler ' || l.lanplcallfoid::regproc || ', inline ' || l.laninline::regproc
         || ', validator ' || l.lanvalidator::regproc,
       {comment pg_language l.oid 0}
  from pg_language l
 where {only l.oid} and l.oid >= 16384 and {standalone pg_language l.oid}
