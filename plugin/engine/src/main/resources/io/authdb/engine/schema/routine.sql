-- Functions, procedures and aggregates.
select p.oid, p.oid, {routine p n}, '', null, null,
       {owner p.proowner},
       case p.prokind when 'w' then 'window function' when 'f' then 'plain function' end,
       'arguments (' || pg_get_function_arguments(p.oid) || ')',
       'returns ' || pg_get_function_result(p.oid),
       'language ' || quote_ident(l.lanname),
       case when p.prokind <> 'a' then 'body ' || coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) end,
       'library ' || p.probin,
       case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
       case when p.proisstrict then 'strict' else 'called on null input' end,
       case when p.prosecdef then 'security definer' else 'security invoker' end,
       case when p.proleakproof then 'leakproof' else 'not leakproof' end,
       case p.proparallel when 's' then 'parallel safe' when 'r' then 'parallel restricted' else 'parallel unsafe' end,
       'cost ' || p.procost, 'rows ' || p.prorows,
       case when p.prosupport <> 0 then 'support ' || p.prosupport else 'no support function' end,
       {options 'settings' p.proconfig},
       coalesce('transforms ' || (select string_agg(format_type(y, null), ', ') from unnest(p.protrftypes) y),
                'no transforms'),
       (select concat_ws(', ', 'state ' || format_type(g.aggtranstype, null), 'by ' || g.aggtransfn,
                 'final ' || nullif(g.aggfinalfn::text, '-'), 'combine ' || nullif(g.aggcombinefn::text, '-'),
                 'serial ' || nullif(g.aggserialfn::text, '-'), 'deserial ' || nullif(g.aggdeserialfn::text, '-'),
                 'moving ' || nullif(g.aggmtransfn::text, '-'), 'moving inverse ' || nullif(g.aggminvtransfn::text, '-'),
                 'moving final ' || nullif(g.aggmfinalfn::text, '-'),
                 case when g.aggmtranstype <> 0 then 'moving state ' || format_type(g.aggmtranstype, null) end,
                 case when g.aggfinalextra then 'final extra' end,
                 case when g.aggmfinalextra then 'moving final extra' end,
                 case when g.aggfinalmodify <> 'r' then 'final modify ' || g.aggfinalmodify::text end,
                 case when g.aggmfinalmodify <> 'r' then 'moving final modify ' || g.aggmfinalmodify::text end,
                 case when g.aggsortop <> 0 then 'sorted by ' || g.aggsortop::regoperator end,
                 'space ' || nullif(g.aggtransspace, 0), 'moving space ' || nullif(g.aggmtransspace, 0),
                 'initially ' || quote_literal(g.agginitval), 'moving initially ' || quote_literal(g.aggminitval),
                 case when g.aggkind <> 'n' then 'kind ' || g.aggkind::text || ' of ' || g.aggnumdirectargs end)
          from pg_aggregate g where g.aggfnoid = p.oid),
       {comment pg_proc p.oid 0}
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang
 where {only p.oid} and {user n.nspname} and {standalone pg_proc p.oid} and {chosen p}
