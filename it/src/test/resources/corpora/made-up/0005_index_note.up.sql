CREATE INDEX CONCURRENTLY item_note ON item (note);
COMMENT ON INDEX item_note IS 'built CONCURRENTLY elsewhere';
