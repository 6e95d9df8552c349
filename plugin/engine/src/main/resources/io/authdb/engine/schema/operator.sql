-- Operators.
select o.oid, o.oid, {operator o n}, '', null, null,
       {owner o.oprowner},
       case when o.oprcode <> 0 then 'by ' || o.oprcode::regprocedure || ' to ' || format_type(o.oprresult, null)
            else 'not yet defined' end,
       case when o.oprcom <> 0 then 'commutator ' || o.oprcom::regoperator else 'no commutator' end,
       case when o.oprnegate <> 0 then 'negator ' || o.oprnegate::regoperator else 'no negator' end,
       coalesce('restriction estimated by ' || nullif(o.oprrest::text, '-'), 'no restriction estimate'),
       coalesce('join estimated by ' || nullif(o.oprjoin::text, '-'), 'no join estimate'),
       case when o.oprcanhash then 'hashes' else 'does not hash' end,
       case when o.oprcanmerge then 'merges' else 'does not merge' end,
       {comment pg_operator o.oid 0}
  from pg_operator o
  join pg_namespace n on n.oid = o.oprnamespace
 where {only o.oid} and {user n.nspname} and {standalone pg_operator o.oid}
