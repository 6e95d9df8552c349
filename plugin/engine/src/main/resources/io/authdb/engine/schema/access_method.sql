-- Access methods.
select m.oid, m.oid, 'access method ' || quote_ident(m.amname), '', null, null,
       case m.amtype when 'i' then 'for indexes' else 'for tables' end,
       'handler ' || m.amhandler,
       {comment pg_am m.oid 0}
  from pg_am m
 where {only m.oid} and m.oid >= 16384 and {standalone pg_am m.oid}
