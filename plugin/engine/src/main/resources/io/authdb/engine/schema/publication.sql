-- Publications.
select p.oid, p.oid, 'publication ' || quote_ident(p.pubname), '', null, null,
       {owner p.pubowner},
       case when p.puballtables then 'for all tables' else 'for chosen tables' end,
       'publishes ' || coalesce(nullif(concat_ws(', ', case when p.pubinsert then 'insert' end,
         case when p.pubupdate then 'update' end, case when p.pubdelete then 'delete' end,
         case when p.pubtruncate then 'truncate' end), ''), 'nothing'),
       case when p.pubviaroot then 'via the partitioned table' else 'via each partition' end,
       {comment pg_publication p.oid 0}
       , 'generated columns ' || case p.pubgencols when 's' then 'stored' else 'none' end -- since 18
  from pg_publication p
 where {only p.oid} and {standalone pg_publication p.oid}
