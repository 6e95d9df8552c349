-- Columns, in their order. Of a view, whose definition says the rest, only those with something of their own.
select c.oid, d.oid, {relation c n}, 'column ' || quote_ident(a.attname), null, null,
       'type ' || format_type(a.atttypid, a.atttypmod),
       case when a.attnotnull then 'not null' else 'nullable' end,
       'not null by constraint ' || quote_ident(nn.conname)
         || case when nn.convalidated then '' else ', not yet checked' end
         || case when nn.connoinherit then ', not for children' else '' end
         || case when nn.coninhcount > 0 then case when nn.conislocal then ', declared and inherited'
                                                   else ', inherited' end else '' end
         || {remark pg_constraint nn.oid},
       {collation a.attcollation},
       case when a.attgenerated <> '' then null
            else coalesce('default ' || pg_get_expr(d.adbin, d.adrelid), 'no default') end,
       case a.attgenerated when '' then 'not generated'
            else 'generated always as ' || pg_get_expr(d.adbin, d.adrelid)
                   || case a.attgenerated when 's' then ' stored' else ' virtual' end end,
       case a.attidentity when 'a' then 'identity always' when 'd' then 'identity by default' else 'no identity' end,
       case when a.attstorage = t.typstorage then 'default storage'
            else 'storage ' || case a.attstorage when 'p' then 'plain' when 'e' then 'external'
                                                 when 'm' then 'main' else 'extended' end end,
       case a.attcompression when 'p' then 'compression pglz' when 'l' then 'compression lz4'
                             else 'default compression' end,
       case when coalesce(a.attstattarget, -1) = -1 then 'default statistics target'
            else 'statistics target ' || a.attstattarget end,
       {options 'options' a.attoptions},
       case when c.relkind = 'f' then {options 'foreign_options' a.attfdwoptions} end,
       case when a.attinhcount = 0 then 'not inherited' when a.attislocal then 'declared and inherited'
            else 'inherited' end,
       {comment pg_class c.oid a.attnum}
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_type t on t.oid = a.atttypid
  left join lateral (select * from pg_attrdef d where d.adrelid = c.oid and d.adnum = a.attnum {apart}) d on true
  left join pg_constraint nn on nn.conrelid = c.oid and nn.contype = 'n' and nn.conkey[1] = a.attnum
 where {only c.oid} and c.relkind in ('r', 'p', 'v', 'm', 'f') and {user n.nspname} and {standalone pg_class c.oid}
   and (c.relkind not in ('v', 'm') or d.oid is not null or a.attoptions is not null
        or coalesce(a.attstattarget, -1) <> -1 or a.attstorage <> t.typstorage or a.attcompression <> ''
        or exists (select from pg_description o
                    where o.objoid = c.oid and o.classoid = 'pg_class'::regclass and o.objsubid = a.attnum))
 order by c.oid, a.attnum
