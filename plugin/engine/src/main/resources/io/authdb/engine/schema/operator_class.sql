-- Operator classes.
select o.oid, o.oid, 'operator class ' || {name n.nspname o.opcname} || ' using ' || quote_ident(m.amname), '',
       null, null,
       {owner o.opcowner},
       'for ' || format_type(o.opcintype, null),
       case when o.opckeytype <> 0 then 'storing ' || format_type(o.opckeytype, null) else 'storing the same' end,
       'family ' || (select quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) from pg_opfamily f
                       join pg_namespace fn on fn.oid = f.opfnamespace where f.oid = o.opcfamily),
       case when o.opcdefault then 'default' else 'not default' end,
       {comment pg_opclass o.oid 0}
  from pg_opclass o
  join pg_namespace n on n.oid = o.opcnamespace
  join pg_am m on m.oid = o.opcmethod
 where {only o.oid} and {user n.nspname} and {standalone pg_opclass o.oid}
