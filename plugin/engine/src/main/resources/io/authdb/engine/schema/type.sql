-- Types: enums, domains, ranges, composite and base types. Row types, array types and multiranges come with others.
select t.oid, nullif(t.typrelid, 0), {type t n}, '', null, null,
       {owner t.typowner},
       case when t.typtype = 'e' then
         'labels ' || coalesce((select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder)
                                  from pg_enum e where e.enumtypid = t.oid), 'none') end,
       case when t.typtype = 'd' then 'type ' || format_type(t.typbasetype, t.typtypmod) end,
       case when t.typtype = 'd' then {collation t.typcollation} end,
       case when t.typtype = 'd' then case when t.typnotnull then 'not null' else 'nullable' end end,
       case when t.typtype = 'd' then
         'not null by constraint ' || (select quote_ident(k.conname) || {remark pg_constraint k.oid}
                                         from pg_constraint k where k.contypid = t.oid and k.contype = 'n') end,
       case when t.typtype in ('d', 'b') then coalesce('default ' || t.typdefault, 'no default') end,
       case when t.typtype = 'c' then
         'attributes ' || coalesce((select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                                      from pg_attribute a
                                     where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped), 'none') end,
       case when t.typtype = 'r' then (
         select 'of ' || format_type(r.rngsubtype, null)
                || ', operator class ' || (select {name opn.nspname o.opcname} from pg_opclass o
                                             join pg_namespace opn on opn.oid = o.opcnamespace where o.oid = r.rngsubopc)
                || case when r.rngcollation <> 0 then ', ' || {collation r.rngcollation} else '' end
                || case when r.rngcanonical <> 0 then ', canonical ' || r.rngcanonical::regproc else '' end
                || case when r.rngsubdiff <> 0 then ', difference ' || r.rngsubdiff::regproc else '' end
                || ', multirange ' || format_type(r.rngmultitypid, null)
           from pg_range r where r.rngtypid = t.oid) end,
       case when t.typtype = 'b' then
         'input ' || t.typinput || ', output ' || t.typoutput || ', receive ' || t.typreceive || ', send ' || t.typsend
         || ', modifier ' || t.typmodin || ' and ' || t.typmodout || ', analyze ' || t.typanalyze
         || ', subscript ' || t.typsubscript
         || ', length ' || t.typlen || case when t.typbyval then ' by value' else '' end
         || ', alignment ' || t.typalign::text || ', storage ' || t.typstorage::text || ', category ' || t.typcategory::text
         || case when t.typispreferred then ' preferred' else '' end || ', delimiter ' || t.typdelim::text
         || case when t.typelem <> 0 then ', element ' || format_type(t.typelem, null) else '' end
         || case when t.typcollation <> 0 then ', collatable' else '' end end,
       {comment pg_type t.oid 0}
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
 where {only t.oid} and {user n.nspname} and {standalone pg_type t.oid} and {named t}
