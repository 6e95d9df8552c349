-- User mappings; their options, a password among them, are compared and never shown.
select u.umid, u.umid,
       'user mapping for ' || case u.umuser when 0 then 'public' else {role u.umuser} end
         || ' on server ' || quote_ident(s.srvname), '', 'server ' || quote_ident(s.srvname), null,
       coalesce('options ' || (select string_agg(split_part(o, '=', 1) || ' (' || left(md5(o), 4) || ')', ', ' order by o)
                                 from unnest(u.umoptions) o), 'no options')
  from pg_user_mappings u
  join pg_foreign_server s on s.oid = u.srvid
 where {only u.umid} and {standalone pg_user_mapping u.umid}
