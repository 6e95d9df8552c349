CREATE INDEX CONCURRENTLY item_kind ON item (kind);
