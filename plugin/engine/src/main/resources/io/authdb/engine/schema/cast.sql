-- Casts.
select k.oid, k.oid, 'cast (' || format_type(k.castsource, null) || ' as ' || format_type(k.casttarget, null) || ')',
       '', null, null,
       case k.castmethod when 'f' then 'by ' || k.castfunc::regprocedure when 'i' then 'through text'
                         else 'without a function' end,
       case k.castcontext when 'i' then 'implicit' when 'a' then 'on assignment' else 'explicit only' end,
       {comment pg_cast k.oid 0}
  from pg_cast k
 where {only k.oid} and k.oid >= 16384 and {standalone pg_cast k.oid}
   and not exists (select from pg_depend e where e.classid = 'pg_cast'::regclass and e.objid = k.oid
                                             and e.refclassid = 'pg_type'::regclass and e.deptype = 'i')
