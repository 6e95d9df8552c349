create unique index ix_user_email on "user" (email);
create index ix_task_owner_id on task (owner_id);
create index ix_task_created_at on task (created_at);
create index ix_task_is_completed on task (is_completed);
