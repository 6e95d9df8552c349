alter table task alter column owner_id set not null;
