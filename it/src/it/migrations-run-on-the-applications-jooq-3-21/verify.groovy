assert io.authdb.it.Transcript.of(basedir).matches()
assert new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql).rows('select distinct jooq from authdb.history') == ['3.21.9']
