-- Sequences. One that belongs to a column is at home with its table, as it comes and goes with it unseen.
-- Last, whether nothing was ever granted on it.
select s.home, c.oid, 'sequence ' || {name n.nspname c.relname}, '',
       {relation t tn}, 'column ' || quote_ident(a.attname),
       {owner c.relowner},
       case c.relpersistence when 'u' then 'unlogged' else 'logged' end,
       'type ' || format_type(q.seqtypid, null),
       'start ' || q.seqstart, 'increment ' || q.seqincrement, 'minimum ' || q.seqmin, 'maximum ' || q.seqmax,
       'cache ' || q.seqcache,
       case when q.seqcycle then 'cycles' else 'does not cycle' end,
       case when t.oid is null then 'owned by no column'
            else case s.kind when 'i' then 'identity of ' else 'owned by ' end
                   || t.oid::regclass || '.' || quote_ident(a.attname) end,
       {comment pg_class c.oid 0},
       c.relacl is null
  from {sequences} s
  join pg_class c on c.oid = s.oid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_sequence q on q.seqrelid = c.oid
  left join pg_class t on t.oid = s.home and s.kind is not null
  left join pg_namespace tn on tn.oid = t.relnamespace
  left join pg_attribute a on a.attrelid = t.oid and a.attnum = s.place
 where {user n.nspname} and {standalone pg_class c.oid}
