DROP INDEX item_note;
