-- Event triggers, but those that tell authdb what is touched.
select e.oid, e.oid, 'event trigger ' || quote_ident(e.evtname), '', null, null,
       {owner e.evtowner},
       'on ' || e.evtevent,
       'executes ' || e.evtfoid::regprocedure,
       case when e.evttags is null then 'for all commands'
            else 'for ' || (select string_agg(t, ', ' order by t) from unnest(e.evttags) t) end,
       case e.evtenabled when 'O' then 'enabled' when 'D' then 'disabled' when 'A' then 'always enabled'
                         else 'enabled on a replica' end,
       {comment pg_event_trigger e.oid 0}
  from pg_event_trigger e
  join pg_proc p on p.oid = e.evtfoid
  join pg_namespace n on n.oid = p.pronamespace
 where {only e.oid} and {user n.nspname} and {standalone pg_event_trigger e.oid}
