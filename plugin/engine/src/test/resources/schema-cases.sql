--- a schema, with all in it
select 1;
-- change
create schema other; create table other.t (id serial primary key);
-- reverse
drop schema other cascade;
-- says
schema other: is left behind
table other.t: is left behind
--- a schema's owner, comment and grants (superuser)
create schema other;
-- change
alter schema other owner to migrator; comment on schema other is 'theirs'; grant usage on schema other to app;
-- reverse
revoke usage on schema other from app; comment on schema other is null; alter schema other owner to chief;
-- says
schema other: was owner chief, now owner migrator
schema other: was no comment, now comment 'theirs'
schema other: grant to app: is left behind
--- a schema's name
create schema other; create type other.s as enum ('a'); create table other.t (id int primary key, s other.s);
create view v as select * from other.t;
-- change
alter schema other rename to another;
-- reverse
alter schema another rename to other;
-- says
enum another.s: is left behind
enum other.s: is missing
schema another: is left behind
schema other: is missing
table another.t: is left behind
table other.t: is missing
view v: was definition SELECT id, s FROM other.t;, now definition SELECT id, s FROM another.t; -- since 16
view v: was definition SELECT t.id, t.s FROM other.t;, now definition SELECT t.id, t.s FROM another.t; -- before 16
--- a table
select 1;
-- change
create table t (id int primary key, v text default 'x' not null); create index on t (v);
-- reverse
drop table t;
-- says
table t: is left behind
--- a table that is gone
create table t (id serial primary key, v text unique); create view v as select v from t;
-- change
drop table t cascade;
-- reverse
create table t (id serial primary key, v text unique); create view v as select v from t;
-- says
table t: is missing
view v: is missing
--- a table that is renamed as soon as it is made, with all that depends on it
create table o (id int primary key, n int);
-- change
create table t (id int primary key, v text); create sequence s; create view w as select id from t;
alter table o alter n set default nextval('s'), add foreign key (n) references t;
create function f() returns setof t language sql as 'select * from t';
alter table t rename to t2; alter table t2 rename id to key; alter sequence s rename to s2;
-- reverse
drop function f(); drop view w; alter table o drop constraint o_n_fkey, alter n drop default; drop table t2; drop sequence s2;
-- says
function f(): is left behind
sequence s2: is left behind
table o: column n: was no default, now default nextval('public.s2'::regclass)
table o: constraint o_n_fkey: is left behind
table t2: is left behind
view w: is left behind
--- a table's name
create table t (id serial primary key, v text); create index i on t (v); create table u (t_id int references t);
create view w as select id from t;
-- change
alter table t rename to t2;
-- reverse
alter table t2 rename to t;
-- says
index i: was ON public.t USING btree (v), now ON public.t2 USING btree (v)
sequence t_id_seq: was owned by public.t.id, now owned by public.t2.id
table t: is missing
table t2: is left behind
table u: constraint u_t_id_fkey: was FOREIGN KEY (t_id) REFERENCES public.t(id), now FOREIGN KEY (t_id) REFERENCES public.t2(id)
view w: was definition SELECT id FROM public.t;, now definition SELECT id FROM public.t2; -- since 16
view w: was definition SELECT t.id FROM public.t;, now definition SELECT t2.id FROM public.t2; -- before 16
--- a table's schema
create schema other; create table t (id serial primary key); create table u (t_id int references t);
-- change
alter table t set schema other;
-- reverse
alter table other.t set schema public;
-- says
table other.t: is left behind
table t: is missing
table u: constraint u_t_id_fkey: was FOREIGN KEY (t_id) REFERENCES public.t(id), now FOREIGN KEY (t_id) REFERENCES other.t(id)
--- a table's persistence
create table t (id serial primary key);
-- change
alter table t set unlogged;
-- reverse
alter table t set logged;
-- says
sequence t_id_seq: was logged, now unlogged -- since 15
table t: was logged, now unlogged
--- a table's storage parameters
create table t (id int, v text);
-- change
alter table t set (fillfactor = 70, autovacuum_enabled = off, toast.autovacuum_enabled = off);
-- reverse
alter table t reset (fillfactor, autovacuum_enabled, toast.autovacuum_enabled);
-- says
table t: was no options, now options (autovacuum_enabled=off, fillfactor=70)
table t: was no toast options, now toast options (autovacuum_enabled=off)
--- a table's replica identity
create table t (id int not null); create unique index i on t (id);
-- change
alter table t replica identity using index i;
-- reverse
alter table t replica identity default;
-- says
index i: was no replica identity, now replica identity
table t: was default replica identity, now replica identity by index
--- a table's replica identity without an index
create table t (id int);
-- change
alter table t replica identity full;
-- reverse
alter table t replica identity default;
-- says
table t: was default replica identity, now replica identity full
--- a table's row security
create table t (id int);
-- change
alter table t enable row level security, force row level security;
-- reverse
alter table t disable row level security, no force row level security;
-- says
table t: was row security disabled, now row security enabled
table t: was row security not forced on its owner, now row security forced on its owner
--- a table's owner (superuser)
create table t (id serial primary key);
-- change
alter table t owner to app;
-- reverse
alter table t owner to chief;
-- says
sequence t_id_seq: was owner chief, now owner app
table t: was owner chief, now owner app
--- a table's comment and a column's
create table t (id int, "a b" text);
-- change
comment on table t is 'it''s one'; comment on column t."a b" is 'two';
-- reverse
comment on table t is null; comment on column t."a b" is null;
-- says
table t: was no comment, now comment 'it''s one'
table t: column "a b": was no comment, now comment 'two'
--- a table's access method (superuser) -- since 15
create access method heap2 type table handler heap_tableam_handler; create table t (id int);
-- change
alter table t set access method heap2;
-- reverse
alter table t set access method heap;
-- says
table t: was access method heap, now access method heap2
--- a table of a type
create type shape as (x int, y int); create table t (x int, y int);
-- change
alter table t of shape;
-- reverse
alter table t not of;
-- says
table t: was of no type, now of type public.shape
--- inheritance
create table p (id int, constraint positive check (id > 0)); create table c (id int, constraint positive check (id > 0));
-- change
alter table c inherit p;
-- reverse
alter table c no inherit p;
-- says
table c: was inherits nothing, now inherits public.p
table c: column id: was not inherited, now declared and inherited
table c: constraint positive: was not inherited, now declared and inherited
--- a column added to a parent
create table p (id int); create table c (extra int) inherits (p);
-- change
alter table p add column v int not null default 1;
-- reverse
alter table p drop column v;
-- says
table c: column v: is left behind
table p: column v: is left behind
--- a partition key
create table t (id int);
-- change
drop table t; create table t (id int) partition by hash (id);
-- reverse
drop table t; create table t (id int);
-- says
table t: was access method heap, now default access method
table t: was not partitioned, now partitioned by HASH (id)
--- a partition attached, with its index
create table p (id int primary key, v int) partition by range (id); create index on p (v);
create table c (id int not null, v int);
-- change
alter table p attach partition c for values from (1) to (10);
-- says
index c_v_idx: is left behind
table c: was no partition, now partition of public.p FOR VALUES FROM (1) TO (10)
table c: column id: was not null by constraint c_id_not_null, now not null by constraint c_id_not_null, inherited -- since 18
table c: column id: was not inherited, now inherited
table c: column v: was not inherited, now inherited
table c: constraint c_pkey: is left behind
--- a partition detached
create table p (id int primary key, v int) partition by range (id); create index on p (v);
create table c partition of p for values from (1) to (10);
-- change
alter table p detach partition c;
-- reverse
alter table p attach partition c for values from (1) to (10);
-- says
index c_v_idx: was attached to index public.p_v_idx, now attached to no index
table c: was partition of public.p FOR VALUES FROM (1) TO (10), now no partition
table c: column id: was not null by constraint p_id_not_null, inherited, now not null by constraint p_id_not_null -- since 18
table c: column id: was inherited, now not inherited
table c: column v: was inherited, now not inherited
table c: constraint c_pkey: was inherited, now not inherited
--- a partition's bound
create table p (id int) partition by range (id); create table c partition of p for values from (1) to (10);
-- change
alter table p detach partition c; alter table p attach partition c for values from (1) to (20);
-- reverse
alter table p detach partition c; alter table p attach partition c for values from (1) to (10);
-- says
table c: was partition of public.p FOR VALUES FROM (1) TO (10), now partition of public.p FOR VALUES FROM (1) TO (20)
--- an index of a partitioned table
create table p (id int, v int) partition by range (id); create table c partition of p for values from (1) to (10);
-- change
create index i on p (v);
-- reverse
drop index i;
-- says
index c_v_idx: is left behind
index i: is left behind
--- a partitioned table referred to
create table p (id int primary key) partition by range (id); create table c partition of p for values from (1) to (10);
create table r (p_id int references p);
-- change
create table d partition of p for values from (10) to (20);
-- says
table d: is left behind
--- a trigger of a partitioned table
create table p (id int) partition by range (id); create table c partition of p for values from (1) to (10);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
-- change
create trigger g after insert on p for each row execute function f();
-- reverse
drop trigger g on p;
-- says
table c: trigger g: is left behind -- since 15
table p: trigger g: is left behind
--- a column
create table t (id int);
-- change
alter table t add column owner_id int not null default 3;
-- reverse
alter table t drop column owner_id;
-- says
table t: column owner_id: is left behind
--- a column that is gone, with what hangs on it
create table t (id serial primary key, v int unique check (v > 0)); create index i on t (v);
-- change
alter table t drop column v; alter table t drop column id;
-- says
index i: is missing
table t: column id: is missing
table t: column v: is missing
table t: constraint t_pkey: is missing
table t: constraint t_v_check: is missing
table t: constraint t_v_key: is missing
--- a column's name
create table t (id int, v int); create index i on t (v); create view w as select v from t;
-- change
alter table t rename column v to w;
-- reverse
alter table t rename column w to v;
-- says
index i: was ON public.t USING btree (v), now ON public.t USING btree (w)
table t: column v: is missing
table t: column w: is left behind
view w: was definition SELECT v FROM public.t;, now definition SELECT w AS v FROM public.t; -- since 16
view w: was definition SELECT t.v FROM public.t;, now definition SELECT t.w AS v FROM public.t; -- before 16
--- a column's type
create table t (id int primary key, v varchar(10)); create index i on t (v); create statistics s on id, v from t;
-- change
alter table t alter column v type varchar(20), alter column id type bigint;
-- reverse
alter table t alter column v type varchar(10), alter column id type int;
-- says
table t: column id: was type integer, now type bigint
table t: column v: was type character varying(10), now type character varying(20)
--- a column's type with what refers to it
create table t (id int primary key); create table u (t_id int references t);
-- change
alter table t alter column id type bigint;
-- reverse
alter table t alter column id type int;
-- says
table t: column id: was type integer, now type bigint
--- a column's nullability
create table task (owner_id int not null);
-- change
alter table task alter column owner_id drop not null;
-- reverse
alter table task alter column owner_id set not null;
-- says
table task: column owner_id: was not null, now nullable
--- a column's not-null constraint -- since 18
create table t (a int not null);
-- change
alter table t rename constraint t_a_not_null to a_there; comment on constraint a_there on t is 'c';
-- reverse
comment on constraint a_there on t is null; alter table t rename constraint a_there to t_a_not_null;
-- says
table t: column a: was not null by constraint t_a_not_null, now not null by constraint a_there, comment 'c'
--- a column's not-null constraint that is not checked -- since 18
create table t (a int);
-- change
alter table t add constraint a_there not null a no inherit not valid;
-- reverse
alter table t drop constraint a_there;
-- says
table t: column a: was nullable, now not null
--- a column's default
create table t (a int default 1, b text default 'x', c int);
-- change
alter table t alter a set default 2, alter b drop default, alter c set default 3;
-- reverse
alter table t alter a set default 1, alter b set default 'x', alter c drop default;
-- says
table t: column a: was default 1, now default 2
table t: column b: was default 'x'::text, now no default
table t: column c: was no default, now default 3
--- a column's collation
create table t (a text);
-- change
alter table t alter a type text collate "C";
-- reverse
alter table t alter a type text;
-- says
table t: column a: was default collation, now collation "C"
--- a column's identity
create table t (a int not null, b int generated always as identity, c int generated always as identity);
-- change
alter table t alter a add generated by default as identity (start 5), alter b drop identity,
  alter c set generated by default;
-- reverse
alter table t alter a drop identity, alter b add generated always as identity, alter c set generated always;
-- says
sequence t_a_seq: is left behind
sequence t_b_seq: is missing
table t: column a: was no identity, now identity by default
table t: column b: was identity always, now no identity
table t: column c: was identity always, now identity by default
--- a column's generation -- since 18
create table t (a int, b int generated always as (a + 1) stored, c int);
-- change
alter table t alter b drop expression; alter table t drop column c; alter table t add c int generated always as (a * 2);
-- says
table t: column b: was generated always as (a + 1) stored, now not generated
table t: column c: was not generated, now generated always as (a * 2) virtual
--- a column's generating expression -- since 17
create table t (a int, b int generated always as (a + 1) stored);
-- change
alter table t alter b set expression as (a + 2);
-- reverse
alter table t alter b set expression as (a + 1);
-- says
table t: column b: was generated always as (a + 1) stored, now generated always as (a + 2) stored
--- a column's storage, compression, statistics target and options
create table t (a text);
-- change
alter table t alter a set storage external, alter a set compression pglz, alter a set statistics 50,
  alter a set (n_distinct = 5);
-- reverse
alter table t alter a set storage extended, alter a set compression default, alter a set statistics -1,
  alter a reset (n_distinct);
-- says
table t: column a: was default storage, now storage external
table t: column a: was default compression, now compression pglz
table t: column a: was default statistics target, now statistics target 50
table t: column a: was no options, now options (n_distinct=5)
--- a column's grants
create table t (a int, b int);
-- change
grant select (a), update (a) on t to app; grant select (b) on t to public;
-- reverse
revoke select (a), update (a) on t from app; revoke select (b) on t from public;
-- says
table t: column a, grant to app: is left behind
table t: column b, grant to PUBLIC: is left behind
--- column order
create table t (a int, b int, c int);
-- change
alter table t drop column a; alter table t add column a int;
-- reverse
alter table t drop column b; alter table t drop column c; alter table t add column b int; alter table t add column c int;
-- says
table t: columns were in the order a, b, c, now b, c, a
--- a check constraint
create table t (a int, constraint positive check (a > 0));
-- change
alter table t drop constraint positive, add constraint positive check (a > 1) not valid, add constraint small check (a < 9) no inherit;
-- reverse
alter table t drop constraint positive, add constraint positive check (a > 0), drop constraint small;
-- says
table t: constraint positive: was CHECK ((a > 0)), now CHECK ((a > 1)) NOT VALID
table t: constraint small: is left behind
--- a constraint's validity
create table t (a int); alter table t add constraint positive check (a > 0) not valid;
-- change
alter table t validate constraint positive;
-- says
table t: constraint positive: was CHECK ((a > 0)) NOT VALID, now CHECK ((a > 0))
--- a constraint that is not enforced -- since 18
create table t (a int, constraint positive check (a > 0));
-- change
alter table t drop constraint positive; alter table t add constraint positive check (a > 0) not enforced;
-- reverse
alter table t drop constraint positive; alter table t add constraint positive check (a > 0);
-- says
table t: constraint positive: was CHECK ((a > 0)), now CHECK ((a > 0)) NOT ENFORCED
--- a foreign key's deferrability
create table t (id int primary key); create table u (t_id int references t);
-- change
alter table u alter constraint u_t_id_fkey deferrable initially deferred;
-- reverse
alter table u alter constraint u_t_id_fkey not deferrable;
-- says
table u: constraint u_t_id_fkey: was FOREIGN KEY (t_id) REFERENCES public.t(id), now FOREIGN KEY (t_id) REFERENCES public.t(id) DEFERRABLE INITIALLY DEFERRED
--- a foreign key's action
create table t (id int primary key); create table u (t_id int references t);
-- change
alter table u drop constraint u_t_id_fkey; alter table u add foreign key (t_id) references t on delete cascade;
-- reverse
alter table u drop constraint u_t_id_fkey; alter table u add foreign key (t_id) references t;
-- says
table u: constraint u_t_id_fkey: was FOREIGN KEY (t_id) REFERENCES public.t(id), now FOREIGN KEY (t_id) REFERENCES public.t(id) ON DELETE CASCADE
--- a foreign key that is not checked (superuser)
create table t (id int primary key); create table u (t_id int references t);
-- change
alter table t disable trigger all;
-- reverse
alter table t enable trigger all;
-- says
table u: constraint u_t_id_fkey: was checking enabled, now checking disabled
--- a constraint's name by chance
create table t (a int unique);
-- change
alter table t drop constraint t_a_key; alter table t add constraint t_a_key1 unique (a);
-- reverse
alter table t rename constraint t_a_key1 to t_a_key;
-- says
table t: constraint t_a_key: was named t_a_key, now named t_a_key1
--- a constraint's comment
create table t (a int constraint positive check (a > 0));
-- change
comment on constraint positive on t is 'more than nothing';
-- reverse
comment on constraint positive on t is null;
-- says
table t: constraint positive: was no comment, now comment 'more than nothing'
--- an exclusion constraint
create table t (a int4range);
-- change
alter table t add constraint apart exclude using gist (a with &&);
-- reverse
alter table t drop constraint apart;
-- says
table t: constraint apart: is left behind
--- unique nulls -- since 15
create table t (a int, constraint once unique (a)); create unique index i on t (a);
-- change
alter table t drop constraint once, add constraint once unique nulls not distinct (a); drop index i;
create unique index i on t (a) nulls not distinct;
-- reverse
alter table t drop constraint once, add constraint once unique (a); drop index i; create unique index i on t (a);
-- says
index i: was ON public.t USING btree (a), now ON public.t USING btree (a) NULLS NOT DISTINCT
table t: constraint once: was UNIQUE (a), now UNIQUE NULLS NOT DISTINCT (a)
--- the index behind a constraint
create table t (a int primary key);
-- change
alter index t_pkey set (fillfactor = 50); comment on index t_pkey is 'c'; alter table t cluster on t_pkey;
alter table t replica identity using index t_pkey;
-- reverse
alter index t_pkey reset (fillfactor); comment on index t_pkey is null; alter table t set without cluster;
alter table t replica identity default;
-- says
table t: was default replica identity, now replica identity by index
table t: constraint t_pkey: was not clustered on, now clustered on
table t: constraint t_pkey: was no replica identity, now replica identity
table t: constraint t_pkey: was no index options, now index options (fillfactor=50)
table t: constraint t_pkey: was no index comment, now index comment 'c'
--- an index that is missing
create table task (owner_id int); create index task_owner_idx on task (owner_id);
-- change
drop index task_owner_idx;
-- reverse
create index task_owner_idx on task (owner_id);
-- says
index task_owner_idx: is missing
--- an index's definition
create table t (a text, b int); create index i on t (a); create index j on t (b); create index k on t (a, b);
-- change
drop index i, j, k; create index i on t (a text_pattern_ops) include (b); create index j on t (b desc nulls last) where b > 0;
create unique index k on t using btree (a, b) with (fillfactor = 50);
-- reverse
drop index i, j, k; create index i on t (a); create index j on t (b); create index k on t (a, b);
-- says
index i: was ON public.t USING btree (a), now ON public.t USING btree (a text_pattern_ops) INCLUDE (b)
index j: was ON public.t USING btree (b), now ON public.t USING btree (b DESC NULLS LAST) WHERE (b > 0)
index k: was ON public.t USING btree (a, b), now ON public.t USING btree (a, b) WITH (fillfactor='50')
index k: was not unique, now unique
--- an index's name by chance
create table t (a int); create index on t (a);
-- change
create index on t (a); drop index t_a_idx;
-- reverse
alter index t_a_idx1 rename to t_a_idx;
-- says
index t_a_idx: was named t_a_idx, now named t_a_idx1
--- an index's clustering, comment and statistics target
create table t (a int); create index i on t (a, (a + 1));
-- change
alter table t cluster on i; comment on index i is 'c'; alter index i alter column 2 set statistics 7;
-- reverse
alter table t set without cluster; comment on index i is null; alter index i alter column 2 set statistics -1;
-- says
index i: was not clustered on, now clustered on
index i: was default statistics targets, now statistics targets expr 7
index i: was no comment, now comment 'c'
--- an index clustered by
create table t (a int); create index i on t (a);
-- change
cluster t using i;
-- reverse
alter table t set without cluster;
-- says
index i: was not clustered on, now clustered on
--- an index's validity (superuser)
create table t (a int); create index i on t (a);
-- change
update pg_index set indisvalid = false where indexrelid = 'i'::regclass; alter index i set (fillfactor = 90);
alter index i reset (fillfactor);
-- reverse
update pg_index set indisvalid = true where indexrelid = 'i'::regclass; alter index i set (fillfactor = 90);
alter index i reset (fillfactor);
-- says
index i: was valid, now invalid
--- a sequence
select 1;
-- change
create sequence s;
-- reverse
drop sequence s;
-- says
sequence s: is left behind
--- a sequence's properties
create sequence s;
-- change
alter sequence s as int start 5 restart 5 increment 2 minvalue 2 maxvalue 99 cache 3 cycle; comment on sequence s is 'c';
grant usage on sequence s to app;
-- reverse
alter sequence s as bigint start 1 restart 1 increment 1 no minvalue no maxvalue cache 1 no cycle; comment on sequence s is null;
revoke usage on sequence s from app;
-- says
sequence s: was type bigint, now type integer
sequence s: was start 1, now start 5
sequence s: was increment 1, now increment 2
sequence s: was minimum 1, now minimum 2
sequence s: was maximum 9223372036854775807, now maximum 99
sequence s: was cache 1, now cache 3
sequence s: was does not cycle, now cycles
sequence s: was no comment, now comment 'c'
sequence s: grant to app: is left behind
--- a sequence's owner column
create sequence s; create table t (a int, b int);
-- change
alter sequence s owned by t.a;
-- reverse
alter sequence s owned by none;
-- says
sequence s: was owned by no column, now owned by public.t.a
--- a sequence that moves between tables
create table t (a int); create table u (b int); create sequence s owned by t.a;
-- change
alter sequence s owned by u.b;
-- reverse
alter sequence s owned by t.a;
-- says
sequence s: was owned by public.t.a, now owned by public.u.b
--- a sequence's name by chance
create table t (a serial);
-- change
alter sequence t_a_seq rename to t_a_seq1;
-- reverse
alter sequence t_a_seq1 rename to t_a_seq;
-- says
sequence t_a_seq: was named t_a_seq, now named t_a_seq1
table t: column a: was default nextval('public.t_a_seq'::regclass), now default nextval('public.t_a_seq1'::regclass)
--- a sequence's value, which is data
create sequence s;
-- change
select nextval('s'); alter sequence s restart 50;
-- says
--- a view
create table t (a int, b int);
-- change
create view v as select a from t;
-- reverse
drop view v;
-- says
view v: is left behind
--- a view's definition, options, owner, comment and column default
create table t (a int, b int); create view v as select a from t;
-- change
create or replace view v with (security_barrier) as select a from t where b > 0; alter view v alter a set default 4;
comment on column v.a is 'c'; alter view v set (check_option = local);
-- reverse
create or replace view v as select a from t; alter view v alter a drop default; comment on column v.a is null;
alter view v reset (check_option, security_barrier);
-- says
view v: was no options, now options (check_option=local, security_barrier=true)
view v: was definition SELECT a FROM public.t;, now definition SELECT a FROM public.t WHERE (b > 0); -- since 16
view v: was definition SELECT t.a FROM public.t;, now definition SELECT t.a FROM public.t WHERE (t.b > 0); -- before 16
view v: column a: is left behind
--- a view of a view whose table's column is renamed
create table t (a int); create view v as select a from t; create view w as select a from v;
-- change
alter table t rename a to b; alter view v rename to v2;
-- reverse
alter table t rename b to a; alter view v2 rename to v;
-- says
table t: column a: is missing
table t: column b: is left behind
view v: is missing
view v2: is left behind
view w: was definition SELECT a FROM public.v;, now definition SELECT a FROM public.v2; -- since 16
view w: was definition SELECT v.a FROM public.v;, now definition SELECT v2.a FROM public.v2; -- before 16
--- a materialized view
create table t (a int); create materialized view m as select a from t with no data; create index i on m (a);
-- change
refresh materialized view m; alter materialized view m set (fillfactor = 50); alter materialized view m alter a set statistics 5;
-- says
materialized view m: was no options, now options (fillfactor=50)
materialized view m: was not populated, now populated
materialized view m: column a: is left behind
--- a function
select 1;
-- change
create function f(int) returns int language sql as 'select 1';
-- reverse
drop function f(int);
-- says
function f(integer): is left behind
--- a function's body
create function f(a int) returns int language plpgsql as $$ begin return 1; end $$;
-- change
create or replace function f(a int) returns int language plpgsql as $$ begin return 2; end $$;
-- reverse
create or replace function f(a int) returns int language plpgsql as $$ begin return 1; end $$;
-- says
function f(integer): was body begin return 1; end, now body begin return 2; end
--- a function's body of SQL
create table t (a int); create function f() returns bigint begin atomic select count(a) from t; end;
-- change
alter table t rename a to b;
-- reverse
alter table t rename b to a;
-- says
function f(): was body BEGIN ATOMIC SELECT count(t.a) AS count FROM public.t; END, now body BEGIN ATOMIC SELECT count(t.b) AS count FROM public.t; END
table t: column a: is missing
table t: column b: is left behind
--- a function's properties (superuser)
create function f(a int) returns setof int language sql as 'select 1';
-- change
create or replace function f(a int default 2) returns setof int language sql immutable strict security definer leakproof
  parallel safe cost 5 rows 6 set search_path = pg_catalog as 'select 1';
comment on function f is 'c'; alter function f owner to migrator;
-- says
function f(integer): was owner chief, now owner migrator
function f(integer): was arguments (a integer), now arguments (a integer DEFAULT 2)
function f(integer): was volatile, now immutable
function f(integer): was called on null input, now strict
function f(integer): was security invoker, now security definer
function f(integer): was not leakproof, now leakproof
function f(integer): was parallel unsafe, now parallel safe
function f(integer): was cost 100, now cost 5
function f(integer): was rows 1000, now rows 6
function f(integer): was no settings, now settings (search_path=pg_catalog)
function f(integer): was no comment, now comment 'c'
--- a function's grants
create function f() returns int language sql as 'select 1';
-- change
revoke execute on function f from public; grant execute on function f to app with grant option;
-- reverse
grant execute on function f to public; revoke execute on function f from app;
-- says
function f(): grant to PUBLIC: is missing
function f(): grant to app: is left behind
--- a function's argument type, renamed
create type s as enum ('a'); create function f(x s) returns s language sql as 'select x';
-- change
alter type s rename to s2;
-- reverse
alter type s2 rename to s;
-- says
enum s: is missing
enum s2: is left behind
function f(public.s): is missing
function f(public.s2): is left behind
--- a procedure
create procedure p() language sql as 'select 1';
-- change
drop procedure p(); create procedure p(inout a int) language sql as 'select 1';
-- reverse
drop procedure p; create procedure p() language sql as 'select 1';
-- says
procedure p(): is missing
procedure p(integer): is left behind
--- an aggregate
create aggregate total (int) (sfunc = int4pl, stype = int, initcond = '0');
-- change
create or replace aggregate total (int) (sfunc = int4pl, stype = int, initcond = '1', parallel = safe);
-- reverse
create or replace aggregate total (int) (sfunc = int4pl, stype = int, initcond = '0');
-- says
aggregate total(integer): was parallel unsafe, now parallel safe
aggregate total(integer): was state integer, by int4pl, initially '0', now state integer, by int4pl, initially '1'
--- an operator
create function f(int, int) returns bool language sql as 'select true';
-- change
create operator === (leftarg = int, rightarg = int, function = f);
create operator !=== (leftarg = int, rightarg = int, function = f, negator = ===);
-- reverse
drop operator === (int, int); drop operator !=== (int, int);
-- says
operator !=== (integer, integer): is left behind
operator === (integer, integer): is left behind
--- an operator's negator that is gone
create function f(int, int) returns bool language sql as 'select true';
create operator === (leftarg = int, rightarg = int, function = f);
create operator !=== (leftarg = int, rightarg = int, function = f, negator = ===);
-- change
drop operator !=== (int, int);
-- reverse
create operator !=== (leftarg = int, rightarg = int, function = f, negator = ===);
-- says
operator !=== (integer, integer): is missing
operator === (integer, integer): was negator public.!===(integer,integer), now no negator
--- an operator's properties
create function f(int, int) returns bool language sql as 'select true';
create operator === (leftarg = int, rightarg = int, function = f);
-- change
alter operator === (int, int) set (restrict = eqsel, join = eqjoinsel); comment on operator === (int, int) is 'c';
-- reverse
alter operator === (int, int) set (restrict = none, join = none); comment on operator === (int, int) is null;
-- says
operator === (integer, integer): was no restriction estimate, now restriction estimated by eqsel
operator === (integer, integer): was no join estimate, now join estimated by eqjoinsel
operator === (integer, integer): was no comment, now comment 'c'
--- an operator class and its family (superuser)
select 1;
-- change
create operator class backwards for type int using btree as operator 1 >, operator 3 =, function 1 btint4cmp(int, int);
-- reverse
drop operator family backwards using btree;
-- says
operator class backwards using btree: is left behind
operator family backwards using btree: is left behind
--- an operator class alone (superuser)
create operator family fam using btree;
create operator class c for type int using btree family fam as operator 1 <, function 1 btint4cmp(int, int);
-- change
drop operator class c using btree;
-- reverse
create operator class c for type int using btree family fam as operator 1 <, function 1 btint4cmp(int, int);
-- says
operator class c using btree: is missing
operator family fam using btree: function 1 (integer, integer): is missing
operator family fam using btree: operator 1 (integer, integer): is missing
--- an operator family (superuser)
create operator family fam using btree;
-- change
alter operator family fam using btree add operator 1 < (int, int), function 1 btint4cmp(int, int);
comment on operator family fam using btree is 'c';
-- reverse
alter operator family fam using btree drop operator 1 (int, int), function 1 (int, int);
comment on operator family fam using btree is null;
-- says
operator family fam using btree: was no comment, now comment 'c'
operator family fam using btree: function 1 (integer, integer): is left behind
operator family fam using btree: operator 1 (integer, integer): is left behind
--- a trigger
create table t (a int);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
-- change
create trigger g before insert on t for each row execute function f();
create constraint trigger h after update on t deferrable for each row execute function f();
-- reverse
drop trigger g on t; drop trigger h on t;
-- says
table t: trigger g: is left behind
table t: trigger h: is left behind
--- a trigger's definition and state
create table t (a int);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger g before insert on t for each row execute function f();
create trigger h after insert on t for each row execute function f();
-- change
create or replace trigger g before insert or update of a on t for each row when (new.a > 0) execute function f();
alter table t disable trigger h; comment on trigger h on t is 'c';
-- reverse
create or replace trigger g before insert on t for each row execute function f();
alter table t enable trigger h; comment on trigger h on t is null;
-- says
table t: trigger g: was BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.f(), now BEFORE INSERT OR UPDATE OF a ON public.t FOR EACH ROW WHEN ((new.a > 0)) EXECUTE FUNCTION public.f()
table t: trigger h: was enabled, now disabled
table t: trigger h: was no comment, now comment 'c'
--- a rule
create table t (a int);
-- change
create rule r as on delete to t do instead nothing; alter table t disable rule r;
-- reverse
drop rule r on t;
-- says
table t: rule r: is left behind
--- a rule's definition and comment
create table t (a int); create rule r as on delete to t do instead nothing;
-- change
create or replace rule r as on delete to t do also select 1; comment on rule r on t is 'c';
-- reverse
create or replace rule r as on delete to t do instead nothing; comment on rule r on t is null;
-- says
table t: rule r: was ON DELETE TO public.t DO INSTEAD NOTHING;, now ON DELETE TO public.t DO SELECT 1 AS "?column?";
table t: rule r: was no comment, now comment 'c'
--- an enum's labels
create type s as enum ('a', 'b');
-- change
alter type s rename value 'b' to 'c'; alter type s add value 'd' before 'a'; comment on type s is 'c';
-- says
enum s: was labels 'a', 'b', now labels 'd', 'a', 'c'
enum s: was no comment, now comment 'c'
--- an enum's order
create type s as enum ('a', 'b');
-- change
drop type s; create type s as enum ('b', 'a');
-- reverse
drop type s; create type s as enum ('a', 'b');
-- says
enum s: was labels 'a', 'b', now labels 'b', 'a'
--- a type's name
create type s as enum ('a'); create table t (a s, b s[]); create domain d as s;
-- change
alter type s rename to s2;
-- reverse
alter type s2 rename to s;
-- says
domain d: was type public.s, now type public.s2
enum s: is missing
enum s2: is left behind
table t: column a: was type public.s, now type public.s2
table t: column b: was type public.s[], now type public.s2[]
--- a type dropped with a column
create type s as enum ('a'); create table t (id int, a s default 'a');
-- change
drop type s cascade;
-- says
enum s: is missing
table t: column a: is missing
--- a domain
create domain d as int;
-- change
alter domain d set default 1; alter domain d set not null; alter domain d add constraint c check (value > 0) not valid;
comment on constraint c on domain d is 'c';
-- reverse
alter domain d drop default; alter domain d drop not null; alter domain d drop constraint c;
-- says
domain d: was nullable, now not null
domain d: was no default, now default 1
domain d: constraint c: is left behind
--- a domain's validity
create domain d as int; alter domain d add constraint c check (value > 0) not valid;
-- change
alter domain d validate constraint c;
-- says
domain d: constraint c: was CHECK ((VALUE > 0)) NOT VALID, now CHECK ((VALUE > 0))
--- a domain's constraint by chance
create domain d as int check (value > 0);
-- change
alter domain d rename constraint d_check to d_check1;
-- reverse
alter domain d rename constraint d_check1 to d_check;
-- says
domain d: constraint d_check: was named d_check, now named d_check1
--- a composite type
create type c as (a int, b text);
-- change
alter type c add attribute z int; alter type c alter attribute b type text collate "C"; comment on column c.a is 'c';
-- reverse
alter type c drop attribute z; alter type c alter attribute b type text; comment on column c.a is null;
-- says
type c: was attributes a, b, now attributes a, b, z
type c: attribute a: was no comment, now comment 'c'
type c: attribute b: was default collation, now collation "C"
type c: attribute z: is left behind
--- a range type
create type r as range (subtype = float8);
-- change
drop type r; create type r as range (subtype = float8, subtype_diff = float8mi, multirange_type_name = rs);
-- reverse
drop type r; create type r as range (subtype = float8);
-- says
range type r: was of double precision, operator class pg_catalog.float8_ops, multirange public.r_multirange, now of double precision, operator class pg_catalog.float8_ops, difference float8mi, multirange public.rs
--- a base type (superuser)
create type b; create function b_in(cstring) returns b language internal as 'int4in' strict immutable;
create function b_out(b) returns cstring language internal as 'int4out' strict immutable;
create type b (input = b_in, output = b_out, like = int4);
-- change
alter type b set (storage = plain, send = none); alter type b owner to migrator; grant usage on type b to app;
-- says
type b: was owner chief, now owner migrator
type b: grant to app: is left behind
--- a type's grants
create type s as enum ('a');
-- change
revoke usage on type s from public; grant usage on type s to app;
-- reverse
grant usage on type s to public; revoke usage on type s from app;
-- says
enum s: grant to PUBLIC: is missing
enum s: grant to app: is left behind
--- an extension
select 1;
-- change
create extension pg_trgm; create table t (a text); create index i on t using gin (a gin_trgm_ops);
-- reverse
drop table t; drop extension pg_trgm;
-- says
extension pg_trgm: is left behind
table t: is left behind
--- an extension's version and schema (superuser)
create schema other; create extension hstore version '1.7'; create table t (a hstore);
-- change
alter extension hstore update; alter extension hstore set schema other;
-- says
extension hstore: was version 1.7, now version 1.8
extension hstore: was schema public, now schema other
table t: column a: was type public.hstore, now type other.hstore
--- an extension's member (superuser)
create extension hstore; create function f() returns int language sql as 'select 1';
-- change
alter extension hstore add function f();
-- reverse
alter extension hstore drop function f();
-- says
function f(): is missing
--- a policy
create table t (a int);
-- change
create policy p on t as restrictive for update to app using (a > 0) with check (a > 1);
-- reverse
drop policy p on t;
-- says
table t: policy p: is left behind
--- a policy's properties
create table t (a int); create policy p on t using (a > 0);
-- change
alter policy p on t to app, auditor using (a > 1) with check (true); comment on policy p on t is 'c';
-- says
table t: policy p: was to public, now to app, auditor
table t: policy p: was using ((a > 0)), now using ((a > 1))
table t: policy p: was without check, now with check (true)
table t: policy p: was no comment, now comment 'c'
--- grants on a table
create table t (a int); grant select on t to app;
-- change
grant insert on t to app; grant select on t to auditor with grant option; grant all on t to public;
-- reverse
revoke insert on t from app; revoke all on t from auditor; revoke all on t from public;
-- says
table t: grant to PUBLIC: is left behind
table t: grant to app: was select, now insert, select
table t: grant to auditor: is left behind
--- grants that say what is so anyway
create table t (a int); create function f() returns int language sql as 'select 1';
-- change
grant select on t to migrator; grant execute on function f to public;
-- says
--- a grant that somebody else gave
create table t (a int); grant select on t to app with grant option;
-- change
set local role app; grant select on t to auditor; reset role;
-- says
table t: grant to auditor: is left behind
--- a grant on all tables
create table t (a int); create table u (a int); create sequence s;
-- change
grant select on all tables in schema public to app;
-- reverse
revoke select on all tables in schema public from app;
-- says
table t: grant to app: is left behind
table u: grant to app: is left behind
--- an owner's own rights
create table t (a int);
-- change
revoke all on t from migrator;
-- reverse
grant all on t to migrator;
-- says
table t: grant to its owner: is missing
--- default privileges
create schema other;
-- change
alter default privileges in schema other grant select on tables to app;
alter default privileges revoke execute on functions from public;
-- reverse
alter default privileges in schema other revoke select on tables from app;
alter default privileges grant execute on functions to public;
-- says
default privileges of migrator in schema other on tables: is left behind
default privileges of migrator on functions: is left behind
--- everything of an owner (superuser)
create table t (a int); alter table t owner to app; create policy p on t to auditor using (true);
grant select on t to auditor;
-- change
reassign owned by app to migrator; drop owned by auditor;
-- says
table t: was owner app, now owner migrator
table t: grant to auditor: is missing
table t: policy p: is missing
--- a publication (superuser) -- since 15
create table t (a int); create table u (a int); create schema other;
-- change
create publication p for table t where (a > 0), tables in schema other with (publish = 'insert');
create publication q for all tables;
-- reverse
drop publication p, q;
-- says
publication p: is left behind
publication q: is left behind
--- a publication's tables (superuser) -- since 15
create table t (a int, b int); create table u (a int); create publication p for table t;
-- change
alter publication p set table t (a), u; alter publication p set (publish_via_partition_root = true, publish = 'delete');
-- reverse
alter publication p set table t; alter publication p set (publish_via_partition_root = false,
  publish = 'insert, update, delete, truncate');
-- says
publication p: was publishes insert, update, delete, truncate, now publishes delete
publication p: was via each partition, now via the partitioned table
publication p: table t: was all columns, now columns a
publication p: table u: is left behind
--- a publication's table that is gone (superuser)
create table t (a int); create table u (a int); create publication p for table t, u;
-- change
drop table u;
-- reverse
create table u (a int); alter publication p add table u;
-- says
table u: is missing
--- statistics
create table t (a int, b int);
-- change
create statistics s (ndistinct, mcv) on a, b from t;
-- reverse
drop statistics s;
-- says
statistics s: is left behind
--- statistics' properties
create table t (a int, b int, c int); create statistics s on a, b from t;
-- change
alter statistics s set statistics 5; comment on statistics s is 'c'; alter table t rename b to d;
-- reverse
alter statistics s set statistics -1; comment on statistics s is null; alter table t rename d to b;
-- says
statistics s: was on a, b from public.t, now on a, d from public.t
statistics s: was default statistics target, now statistics target 5
statistics s: was no comment, now comment 'c'
table t: column b: is missing
table t: column d: is left behind
--- a foreign table and what it takes (superuser)
select 1;
-- change
create foreign data wrapper w options (a 'b'); create server s type 't' version 'v' foreign data wrapper w options (h 'i');
create user mapping for app server s options (password 'secret'); create foreign table f (a int options (c 'd')) server s options (x 'y');
-- reverse
drop foreign data wrapper w cascade;
-- says
foreign data wrapper w: is left behind
foreign table f: is left behind
server s: is left behind
--- a foreign table's options (superuser)
create foreign data wrapper w; create server s foreign data wrapper w; create foreign table f (a int) server s;
create user mapping for app server s;
-- change
alter foreign data wrapper w options (a 'b'); alter server s version '2' options (h 'i'); alter foreign table f options (x 'y');
alter foreign table f alter a options (c 'd'); alter user mapping for app server s options (password 'secret');
grant usage on foreign server s to app; grant usage on foreign data wrapper w to app; alter server s owner to migrator;
-- says
foreign data wrapper w: was no options, now options (a=b)
foreign data wrapper w: grant to app: is left behind
foreign table f: was no foreign options, now foreign options (x=y)
foreign table f: column a: was no foreign options, now foreign options (c=d)
server s: was owner chief, now owner migrator
server s: was no version, now version '2'
server s: was no options, now options (h=i)
server s: grant to app: is left behind
user mapping for app on server s: was no options, now options password (02b7)
--- an event trigger (superuser)
create function f() returns event_trigger language plpgsql as $$ begin end $$;
-- change
create event trigger e on ddl_command_end when tag in ('CREATE TABLE', 'ALTER TABLE') execute function f();
-- reverse
drop event trigger e;
-- says
event trigger e: is left behind
--- an event trigger's state and comment (superuser)
create function f() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger e on ddl_command_end execute function f();
-- change
alter event trigger e disable; comment on event trigger e is 'c';
-- reverse
alter event trigger e enable; comment on event trigger e is null;
-- says
event trigger e: was enabled, now disabled
event trigger e: was no comment, now comment 'c'
--- a cast (superuser)
create type s as enum ('a'); create function f(s) returns int language sql as 'select 1';
-- change
create cast (s as int) with function f(s) as assignment; create cast (int as s) with inout;
-- reverse
drop cast (s as int); drop cast (int as s);
-- says
cast (integer as public.s): is left behind
cast (public.s as integer): is left behind
--- a cast's function (superuser)
create type s as enum ('a'); create function f(s) returns int language sql as 'select 1';
create cast (s as int) with function f(s);
-- change
alter function f(s) rename to g; comment on cast (s as int) is 'c';
-- reverse
alter function g(s) rename to f; comment on cast (s as int) is null;
-- says
cast (public.s as integer): was by public.f(public.s), now by public.g(public.s)
cast (public.s as integer): was no comment, now comment 'c'
function f(public.s): is missing
function g(public.s): is left behind
--- a collation -- since 16
create collation german (provider = libc, locale = 'C');
-- change
drop collation german; create collation german (provider = icu, locale = 'de', deterministic = false, rules = '&a < b');
-- reverse
drop collation german; create collation german (provider = libc, locale = 'C');
-- says
collation german: was provider libc, now provider icu
collation german: was deterministic, now not deterministic
collation german: was encoding UTF8, now any encoding
collation german: was no rules, now rules &a < b
--- a conversion
select 1;
-- change
create default conversion c for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8; comment on conversion c is 'c';
-- reverse
drop conversion c;
-- says
conversion c: is left behind
--- text search (superuser)
create text search dictionary d (template = simple);
create text search configuration c (parser = default);
-- change
alter text search dictionary d (accept = false); alter text search configuration c add mapping for word, int with d, simple;
create text search parser p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
create text search template tm (lexize = dsimple_lexize); comment on text search configuration c is 'c';
-- reverse
alter text search dictionary d (accept); alter text search configuration c drop mapping for word, int;
drop text search parser p; drop text search template tm; comment on text search configuration c is null;
-- says
text search configuration c: was no comment, now comment 'c'
text search configuration c: mapping for int: is left behind
text search configuration c: mapping for word: is left behind
text search dictionary d: was no options, now options accept = 'false'
text search parser p: is left behind
text search template tm: is left behind
--- text search mappings (superuser)
create text search configuration c (copy = english);
-- change
alter text search configuration c alter mapping for word with simple; alter text search configuration c drop mapping for int;
-- reverse
alter text search configuration c alter mapping for word with english_stem;
alter text search configuration c add mapping for int with simple;
-- says
text search configuration c: mapping for int: is missing
text search configuration c: mapping for word: was dictionaries english_stem, now dictionaries simple
--- an access method, a language and a transform (superuser)
select 1;
-- change
create access method h type table handler heap_tableam_handler;
create function handle() returns language_handler language c as '$libdir/plpgsql', 'plpgsql_call_handler';
create trusted language mine handler handle; grant usage on language mine to app; comment on language mine is 'c';
create transform for int language sql (from sql with function prsd_lextype(internal));
-- reverse
drop transform for int language sql; drop language mine; drop function handle(); drop access method h;
-- says
access method h: is left behind
function handle(): is left behind
language mine: is left behind
transform for integer language sql: is left behind
--- grants on a language of the server's own (superuser)
select 1;
-- change
revoke usage on language sql from public;
-- reverse
grant usage on language sql to public;
-- says
language sql: grant to PUBLIC: is missing
--- a security label (superuser)
create table t (a int);
-- change
insert into pg_seclabel values ('t'::regclass, 'pg_class'::regclass, 0, 'made up', 'secret'); comment on table t is null;
-- reverse
delete from pg_seclabel; comment on table t is null;
-- says
table t: was no security label, now security label made up 'secret'
--- a temporary table, which no schema keeps
select 1;
-- change
create temporary table t (a int); drop table t; create temporary table u (a serial primary key) on commit drop;
-- says
--- what fails and is caught
create table t (a int);
-- change
do $$ begin begin alter table t add b int; raise 'no'; exception when others then null; end; alter table t add c int; end $$;
-- reverse
alter table t drop c;
-- says
table t: column c: is left behind
--- a table made from a query
create table t (a int);
-- change
create table u as select a, a + 1 as b from t; select a into v from t;
-- reverse
drop table u, v;
-- says
table u: is left behind
table v: is left behind
--- a view replaced by a table
create view v as select 1 as a;
-- change
drop view v; create table v (a int);
-- reverse
drop table v; create view v as select 1 as a;
-- says
table v: is left behind
view v: is missing
--- a concurrent index
create table t (a int); -- alone
-- change
create index concurrently i on t (a) -- alone
-- reverse
drop index concurrently i -- alone
-- says
index i: is left behind
--- a column that is generated no longer -- before 18
create table t (a int, b int generated always as (a + 1) stored);
-- change
alter table t alter b drop expression;
-- says
table t: column b: was generated always as (a + 1) stored, now not generated
--- a collation before it had rules -- before 16
create collation german (provider = libc, locale = 'C');
-- change
drop collation german; create collation german (provider = icu, locale = 'de', deterministic = false);
-- reverse
drop collation german; create collation german (provider = libc, locale = 'C');
-- says
collation german: was provider libc, now provider icu
collation german: was deterministic, now not deterministic
collation german: was encoding UTF8, now any encoding
collation german: was collate C, now collate de -- before 15
collation german: was ctype C, now ctype de -- before 15
--- a publication's tables before they had columns (superuser) -- before 15
create table t (a int, b int); create table u (a int); create publication p for table t;
-- change
alter publication p set table t, u; alter publication p set (publish_via_partition_root = true, publish = 'delete');
-- reverse
alter publication p set table t; alter publication p set (publish_via_partition_root = false,
  publish = 'insert, update, delete, truncate');
-- says
publication p: was publishes insert, update, delete, truncate, now publishes delete
publication p: was via each partition, now via the partitioned table
publication p: table u: is left behind
