BEGIN;
DROP FUNCTION has_key(jsonb);
DROP TABLE item;
DROP TYPE kind;
END;
