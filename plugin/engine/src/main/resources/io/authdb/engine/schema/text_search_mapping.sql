-- Which dictionaries a text search configuration asks for a kind of token.
select k.oid, k.oid, 'text search configuration ' || {name n.nspname k.cfgname}, 'mapping for ' || y.alias, null, null,
       'dictionaries ' || string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno)
  from pg_ts_config k
  join pg_namespace n on n.oid = k.cfgnamespace
  join pg_ts_config_map m on m.mapcfg = k.oid
 cross join lateral ts_token_type(k.cfgparser) y
 where {only k.oid} and {user n.nspname} and {standalone pg_ts_config k.oid} and y.tokid = m.maptokentype
 group by k.oid, n.nspname, k.cfgname, y.alias
