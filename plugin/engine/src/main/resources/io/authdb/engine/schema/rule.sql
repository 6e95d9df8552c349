-- Rules, but the one that makes a view a view.
select c.oid, r.oid, {relation c n}, 'rule ' || quote_ident(r.rulename), null, null,
       substr(pg_get_ruledef(r.oid), length('CREATE RULE ' || quote_ident(r.rulename) || ' AS') + 1),
       case r.ev_enabled when 'O' then 'enabled' when 'D' then 'disabled' when 'A' then 'always enabled'
                         else 'enabled on a replica' end,
       {comment pg_rewrite r.oid 0}
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_rewrite r on r.ev_class = c.oid and r.rulename <> '_RETURN'
 where {only c.oid} and {user n.nspname} and {standalone pg_class c.oid}
