BEGIN;
SET search_path = public;
CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TABLE item (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind kind NOT NULL, doc jsonb DEFAULT '{}');
CREATE FUNCTION has_key(doc jsonb) RETURNS boolean LANGUAGE sql AS $$ SELECT doc ? 'key'; $$;
COPY item (kind, doc) FROM stdin;
a	{"key": ";"}
b	\N
\.
COMMIT;
