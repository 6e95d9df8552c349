-- Tells what DDL touches. Nothing here may make a command fail that would succeed elsewhere, so whatever is the matter
-- is noted as a touch of everything; nothing may depend on an object of a migration, so oids are only numbers here.
drop schema if exists authdb_scratch cascade;
create schema authdb_scratch;
create unlogged table authdb_scratch.touched (
  id bigint generated always as identity,
  tag text not null,
  catalog text,
  oid oid,
  xid xid not null default pg_catalog.pg_current_xact_id()::pg_catalog.xid,
  rewritten boolean not null default false);
create function authdb_scratch.command_ended() returns event_trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into authdb_scratch.touched (tag, catalog, oid)
  select c.command_tag, c.classid::regclass::text, c.objid
    from pg_event_trigger_ddl_commands() c where not c.in_extension;
  if tg_tag in ('DROP OWNED', 'REASSIGN OWNED', 'ALTER EXTENSION', 'IMPORT FOREIGN SCHEMA') then
    insert into authdb_scratch.touched (tag) values (tg_tag);
  end if;
exception when others then
  insert into authdb_scratch.touched (tag) values (tg_tag || ' that is not told apart');
end $$;
create function authdb_scratch.dropped() returns event_trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into authdb_scratch.touched (tag, catalog, oid)
  select case d.objsubid when 0 then 'dropped' else 'part dropped' end, d.classid::regclass::text, d.objid
    from pg_event_trigger_dropped_objects() d;
exception when others then
  insert into authdb_scratch.touched (tag) values (tg_tag || ' that is not told apart');
end $$;
create function authdb_scratch.rewritten() returns event_trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into authdb_scratch.touched (tag, catalog, oid, rewritten)
  values (tg_tag, 'pg_class', pg_event_trigger_table_rewrite_oid(), true);
exception when others then
  insert into authdb_scratch.touched (tag) values (tg_tag || ' that is not told apart');
end $$;
create event trigger authdb_scratch_command_ended on ddl_command_end
  execute function authdb_scratch.command_ended();
create event trigger authdb_scratch_dropped on sql_drop execute function authdb_scratch.dropped();
create event trigger authdb_scratch_rewritten on table_rewrite execute function authdb_scratch.rewritten();
-- whatever session_replication_role a migration sets
alter event trigger authdb_scratch_command_ended enable always;
alter event trigger authdb_scratch_dropped enable always;
alter event trigger authdb_scratch_rewritten enable always
