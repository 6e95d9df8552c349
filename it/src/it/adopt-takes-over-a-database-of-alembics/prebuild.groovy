def alembic = new File(basedir, 'alembic.sql').text
new io.authdb.it.RealServer(basedir, localRepositoryPath, postgresql).start('correct-horse', [
    'drifted': alembic + 'alter table task alter column title type varchar(80)',
    'whole': alembic,
])
return true
