-- Support functions of operator families.
select f.oid, p.oid, {family f n m},
       'function ' || p.amprocnum || ' (' || format_type(p.amproclefttype, null) || ', '
         || format_type(p.amprocrighttype, null) || ')', null, null,
       'function ' || p.amproc::regprocedure
  from pg_opfamily f
  join pg_namespace n on n.oid = f.opfnamespace
  join pg_am m on m.oid = f.opfmethod
  join pg_amproc p on p.amprocfamily = f.oid
 where {only f.oid} and {user n.nspname} and {standalone pg_opfamily f.oid}
