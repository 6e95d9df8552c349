-- Tables, views, materialized views, foreign tables: all of them but their columns and what is attached to them. Last,
-- whether nothing was ever granted on it.
select c.oid, c.oid, {relation c n}, '', null, null,
       {owner c.relowner},
       case c.relpersistence when 'u' then 'unlogged' else 'logged' end,
       case when c.relkind in ('r', 'p', 'm') then
         coalesce('access method ' || (select quote_ident(m.amname) from pg_am m where m.oid = c.relam),
                  'default access method') end,
       case when c.relkind in ('r', 'p', 'm') then {tablespace c.reltablespace} end,
       case c.relreplident when 'f' then 'replica identity full'
                           when 'i' then 'replica identity by index'
                           when 'n' then case when c.relkind in ('r', 'p') then 'no replica identity' end
                           else 'default replica identity' end,
       case when c.relrowsecurity then 'row security enabled' else 'row security disabled' end,
       case when c.relforcerowsecurity then 'row security forced on its owner'
            else 'row security not forced on its owner' end,
       case when c.relkind = 'p' then 'partitioned by ' || pg_get_partkeydef(c.oid) else 'not partitioned' end,
       case when c.relispartition then
         'partition of ' || (select string_agg(h.inhparent::regclass::text, ', ') from pg_inherits h
                              where h.inhrelid = c.oid) || ' ' || pg_get_expr(c.relpartbound, c.oid)
            else 'no partition' end,
       case when c.relispartition then null else
         coalesce('inherits ' || (select string_agg(h.inhparent::regclass::text, ', ' order by h.inhseqno)
                                    from pg_inherits h where h.inhrelid = c.oid), 'inherits nothing') end,
       case when c.reloftype <> 0 then 'of type ' || format_type(c.reloftype, null) else 'of no type' end,
       {options 'options' c.reloptions},
       {options 'toast_options' toast.reloptions},
       case when c.relkind in ('v', 'm') then 'definition ' || pg_get_viewdef(c.oid) end,
       case when c.relkind = 'm' then case when c.relispopulated then 'populated' else 'not populated' end end,
       (select 'server ' || quote_ident(s.srvname)
          from pg_foreign_table f join pg_foreign_server s on s.oid = f.ftserver where f.ftrelid = c.oid),
       (select {options 'foreign_options' f.ftoptions} from pg_foreign_table f where f.ftrelid = c.oid),
       {comment pg_class c.oid 0},
       c.relacl is null
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_class toast on toast.oid = c.reltoastrelid
 where {only c.oid} and c.relkind in ('r', 'p', 'v', 'm', 'f') and {user n.nspname} and {standalone pg_class c.oid}
