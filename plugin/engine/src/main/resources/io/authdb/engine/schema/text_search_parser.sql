-- Text search parsers.
select p.oid, p.oid, 'text search parser ' || {name n.nspname p.prsname}, '', null, null,
       'start ' || p.prsstart || ', token ' || p.prstoken || ', end ' || p.prsend || ', headline ' || p.prsheadline
         || ', types ' || p.prslextype,
       {comment pg_ts_parser p.oid 0}
  from pg_ts_parser p
  join pg_namespace n on n.oid = p.prsnamespace
 where {only p.oid} and {user n.nspname} and {standalone pg_ts_parser p.oid}
