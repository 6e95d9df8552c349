assert io.authdb.it.Transcript.of(basedir).matches()
def data = new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql)
assert data.rows("select event || ' ' || id from authdb.history order by seq") ==
        ['upgrade 001', 'upgrade 002', 'upgrade 003', 'upgrade 004', 'downgrade 004']
assert data.rows("select indexname from pg_indexes where schemaname = 'public' and indexname like 'ix%'").size() == 4
