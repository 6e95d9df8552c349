assert io.authdb.it.Transcript.of(basedir).matches()
def data = new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql)
assert data.rows('select title from task order by title') == ['water the plants']
assert data.rows("select is_nullable from information_schema.columns where column_name = 'owner_id'") == ['NO']
