assert io.authdb.it.Transcript.of(basedir).matches()
assert new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql).rows("select column_name from information_schema.columns where table_name = 'note'") == ['id']
