delete from task where owner_id is null;
