package io.authdb.engine.schema;

/** One of each kind of object, with names that need quotes among them. */
final class RichDatabase {

    static final String SQL = """
            create schema other;
            create type status as enum ('open', 'done');
            create domain email as text constraint email_shape check (value like '%@%') not null;
            create type point3 as (x int, y int, "Z z" text collate "C");
            create type span as range (subtype = float8);
            create table "User" (id bigserial primary key, name text not null unique, mail email, "a b" status default 'open');
            create table task (
              id bigint generated always as identity primary key,
              owner_id bigint references "User" on delete cascade deferrable,
              title varchar(80) collate "C" default 'x', done boolean not null default false,
              twice int generated always as (2 * 3) stored,
              constraint title_length check (length(title) > 1));
            create index task_owner_idx on task (owner_id desc) include (done) where not done;
            create unique index on task (lower(title) text_pattern_ops);
            create table log (at timestamptz not null, line text) partition by range (at);
            create table log_2026 partition of log for values from ('2026-01-01') to ('2027-01-01');
            create index on log (at);
            create table child (extra int) inherits (task);
            create unlogged table fast (id int) with (fillfactor = 70);
            create view open_task with (security_barrier) as select id, title from task where not done;
            create materialized view counted as select count(*) from task with no data;
            create sequence other.numbers start 10 increment 5 cycle maxvalue 100;
            create function twice(n int default 1) returns int language sql immutable as 'select 2 * n';
            create procedure other.clean() language plpgsql as $$ begin delete from task; end $$;
            create function touch() returns trigger language plpgsql as $$ begin return new; end $$;
            create trigger touched before update on task for each row execute function touch();
            create rule no_delete as on delete to fast do instead nothing;
            create policy own on task for select to public using (owner_id = 1);
            alter table task enable row level security;
            create aggregate total (int) (sfunc = int4pl, stype = int, initcond = '0');
            create operator |+| (leftarg = int, rightarg = int, function = int4pl);
            create operator class rev for type int using btree as operator 1 < , function 1 btint4cmp(int, int);
            create cast (int as status) with inout;
            create collation german (provider = libc, locale = 'C');
            create conversion conv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
            create text search dictionary dict (template = simple);
            create text search configuration conf (copy = english);
            create text search parser parse (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end,
              lextypes = prsd_lextype);
            create text search template tmpl (lexize = dsimple_lexize);
            create statistics stat (ndistinct) on owner_id, done from task;
            create foreign data wrapper wrap;
            create server srv foreign data wrapper wrap options (host 'h');
            create user mapping for current_user server srv options (password 'x');
            create foreign table far (id int options (c 'd')) server srv options (a 'b');
            create publication pub for table task, "User" with (publish = 'insert');
            create function on_ddl() returns event_trigger language plpgsql as $$ begin end $$;
            create event trigger watch on ddl_command_end when tag in ('CREATE TABLE') execute function on_ddl();
            create access method heap2 type table handler heap_tableam_handler;
            create transform for int language sql (from sql with function prsd_lextype(internal));
            comment on table task is 'what is to do';
            comment on column task.title is 'it''s short';
            grant select, update on task to migrator with grant option;
            grant select (title) on task to public;
            revoke execute on function twice(int) from public;
            alter default privileges in schema other grant select on tables to migrator;
            """;

    private RichDatabase() {}
}
