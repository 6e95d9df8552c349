-- What is granted on foreign data wrappers.
select w.oid, w.oid, 'foreign data wrapper ' || quote_ident(w.fdwname), 'grant to ' || g.grantee, null, null,
       g.privileges
  from pg_foreign_data_wrapper w
 cross join {grants w.fdwacl 'F' w.fdwowner} g
 where {only w.oid}
