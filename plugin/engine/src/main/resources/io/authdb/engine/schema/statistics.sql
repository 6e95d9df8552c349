-- Extended statistics of tables, which are made anew when the type of a column changes.
select c.oid, s.oid, 'statistics ' || {name sn.nspname s.stxname}, '', {relation c n}, null,
       'kinds ' || (select string_agg(case k when 'd' then 'ndistinct' when 'f' then 'dependencies'
                                             when 'm' then 'mcv' else 'expressions' end, ', ' order by k)
                      from unnest(s.stxkind) k),
       'on ' || pg_get_statisticsobjdef_columns(s.oid) || ' from ' || c.oid::regclass,
       case when coalesce(s.stxstattarget, -1) = -1 then 'default statistics target'
            else 'statistics target ' || s.stxstattarget end,
       {owner s.stxowner},
       {comment pg_statistic_ext s.oid 0}
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_statistic_ext s on s.stxrelid = c.oid
  join pg_namespace sn on sn.oid = s.stxnamespace
 where {only c.oid} and {user sn.nspname} and {standalone pg_statistic_ext s.oid}
