ALTER TABLE items ADD COLUMN nothing int;
