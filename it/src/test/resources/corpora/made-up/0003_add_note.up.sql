ALTER TABLE item ADD COLUMN note text DEFAULT E'it\'s; so';
