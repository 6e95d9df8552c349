package io.authdb.engine.rows;

/** A schema in which every kind of constraint and many types meet. */
final class RichSchema {

    static final String SQL = """
            create type mood as enum ('sad', 'ok', 'glad');
            create domain email as text check (value ~ '^[^@ ]+@[a-z0-9.]+\\.[a-z]{2,}$');
            create domain percent as numeric(5,2) not null check (value between 0 and 100);
            create type address as (street text, city varchar(30), geo point);

            create table users (
              id bigint generated always as identity primary key,
              email email not null unique,
              name varchar(40) not null,
              mood mood default 'ok',
              address address,
              tags text[] not null default '{}',
              created_at timestamptz not null default now(),
              boss_id bigint references users,
              initials text generated always as (left(name, 1)) stored);
            create unique index on users (lower(email));

            create table role (code char(3) primary key check (code ~ '^[A-Z]{3}$'), share percent);
            create table user_role (
              user_id bigint references users on delete cascade,
              role_code char(3) references role,
              primary key (user_id, role_code));

            create table account (
              id uuid primary key, tenant int not null, number int not null,
              kind text not null check (kind in ('cash', 'card')),
              amount numeric(12,2) check (amount >= 0),
              opened date, closed date, check (closed > opened),
              unique (tenant, number));
            create table booking (
              id serial primary key, tenant int, account int,
              parent int references booking,
              foreign key (tenant, account) references account (tenant, number),
              user_id bigint, role_code char(3),
              check (num_nonnulls(user_id, role_code) = 1),
              foreign key (user_id) references users, foreign key (role_code) references role);

            create table room_use (room int, during tstzrange,
              exclude using gist (int4range(room, room, '[]') with =, during with &&));

            create table hen (id int primary key, egg_id int not null);
            create table egg (id int primary key, hen_id int not null references hen deferrable);
            alter table hen add foreign key (egg_id) references egg deferrable initially deferred;
            create table ring_a (id int primary key, b int);
            create table ring_b (id int primary key, a int not null references ring_a);
            alter table ring_a add foreign key (b) references ring_b;

            create table event (id bigint, at date not null, body jsonb, primary key (id, at)) partition by range (at);
            create table event_1 partition of event for values from ('2031-01-01') to ('2032-01-01');
            create table event_2 partition of event for values from ('2032-01-01') to ('2033-01-01');
            create table sale (id int, region text) partition by list (region);
            create table sale_eu partition of sale for values in ('DE', 'FR');
            create table sale_us partition of sale for values in ('US') partition by range (id);
            create table sale_us_1 partition of sale_us for values from (10) to (20);
            create table part (id int) partition by hash (id);
            create table part_0 partition of part for values with (modulus 2, remainder 0);
            create table part_1 partition of part for values with (modulus 2, remainder 1);
            create unlogged table "Odd ""one"" name" ("select" int check ("select" % 7 = 3), "a b" text not null);
            create table no_columns ();
            create table animal (id int primary key, name text);
            create table aa_cat (lives int) inherits (animal);
            create table vet (animal int not null references animal);
            create table one_row (single bool primary key default true check (single));
            """;

    private RichSchema() {}
}
