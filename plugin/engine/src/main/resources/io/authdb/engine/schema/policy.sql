-- Row security policies.
select c.oid, p.oid, {relation c n}, 'policy ' || quote_ident(p.polname), null, null,
       case when p.polpermissive then 'permissive' else 'restrictive' end,
       'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                               when 'd' then 'delete' else 'all' end,
       'to ' || (select string_agg(case r when 0 then 'public' else {role r} end, ', '
                                   order by case r when 0 then '' else pg_get_userbyid(r) end)
                   from unnest(p.polroles) r),
       coalesce('using (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'using nothing'),
       coalesce('with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', 'without check'),
       {comment pg_policy p.oid 0}
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_policy p on p.polrelid = c.oid
 where {only c.oid} and {user n.nspname} and {standalone pg_class c.oid}
