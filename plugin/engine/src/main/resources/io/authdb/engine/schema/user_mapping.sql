-- User mappings; their options, a password among them, are compared and never shown.
select u.oid, u.oid,
       'user mapping for ' || case u.umuser when 0 then 'public' else quote_ident(pg_get_userbyid(u.umuser)) end
         || ' on server ' || quote_ident(s.srvname), '', 'server ' || quote_ident(s.srvname), null,
       coalesce('options ' || (select string_agg(split_part(o, '=', 1) || ' (' || left(md5(o), 4) || ')', ', ' order by o)
                                 from unnest(u.umoptions) o), 'no options')
  from pg_user_mapping u
  join pg_foreign_server s on s.oid = u.umserver
 where {only u.oid} and {standalone pg_user_mapping u.oid}
