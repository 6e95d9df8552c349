assert io.authdb.it.Transcript.of(basedir).matches()
assert new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql).rows("select tablename from pg_tables where schemaname = 'public'") == ['note']
