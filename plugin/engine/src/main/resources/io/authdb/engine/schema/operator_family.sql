-- Operator families.
select f.oid, f.oid, {family f n m}, '', null, null,
       {owner f.opfowner},
       {comment pg_opfamily f.oid 0}
  from pg_opfamily f
  join pg_namespace n on n.oid = f.opfnamespace
  join pg_am m on m.oid = f.opfmethod
 where {only f.oid} and {user n.nspname} and {standalone pg_opfamily f.oid}
