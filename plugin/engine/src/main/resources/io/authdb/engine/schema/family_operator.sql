-- Operators of operator families.
select f.oid, o.oid, {family f n m},
       'operator ' || o.amopstrategy || ' (' || format_type(o.amoplefttype, null) || ', '
         || format_type(o.amoprighttype, null) || ')', null, null,
       'operator ' || o.amopopr::regoperator,
       case o.amoppurpose when 's' then 'for search'
            else 'for order by ' || (select quote_ident(sn.nspname) || '.' || quote_ident(s.opfname) from pg_opfamily s
                                       join pg_namespace sn on sn.oid = s.opfnamespace
                                      where s.oid = o.amopsortfamily) end
  from pg_opfamily f
  join pg_namespace n on n.oid = f.opfnamespace
  join pg_am m on m.oid = f.opfmethod
  join pg_amop o on o.amopfamily = f.oid
 where {only f.oid} and {user n.nspname} and {standalone pg_opfamily f.oid}
