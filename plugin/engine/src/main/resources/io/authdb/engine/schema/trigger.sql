-- Triggers, but those that enforce a foreign key.
select c.oid, g.oid, {relation c n}, 'trigger ' || quote_ident(g.tgname), null, null,
       -- the definition from after the name
       substr(pg_get_triggerdef(g.oid), length('CREATE TRIGGER ' || quote_ident(g.tgname) || ' ')
         + case when g.tgconstraint <> 0 then length('CONSTRAINT ') else 0 end + 1),
       case g.tgenabled when 'O' then 'enabled' when 'D' then 'disabled' when 'A' then 'always enabled'
                        else 'enabled on a replica' end,
       {comment pg_trigger g.oid 0}
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_trigger g on g.tgrelid = c.oid and not g.tgisinternal
 where {only c.oid} and {user n.nspname} and {standalone pg_class c.oid}
