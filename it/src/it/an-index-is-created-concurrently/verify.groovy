assert io.authdb.it.Transcript.of(basedir).matches()
assert new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql).rows("select event || ' ' || id from authdb.history order by seq") ==
        ['upgrade 001', 'intent 002', 'upgrade 002', 'intent 002', 'downgrade 002']
