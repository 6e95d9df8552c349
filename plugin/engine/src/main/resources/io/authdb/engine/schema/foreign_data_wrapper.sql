-- Foreign data wrappers.
select w.oid, w.oid, 'foreign data wrapper ' || quote_ident(w.fdwname), '', null, null,
       {owner w.fdwowner},
       'handler ' || w.fdwhandler::regproc || ', validator ' || w.fdwvalidator::regproc,
       {options 'options' w.fdwoptions},
       {comment pg_foreign_data_wrapper w.oid 0}
  from pg_foreign_data_wrapper w
 where {only w.oid} and {standalone pg_foreign_data_wrapper w.oid}
