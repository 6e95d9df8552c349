assert io.authdb.it.Transcript.of(basedir).matches()
def rows = { new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql).rows(it) }
assert rows("select event || ' ' || id || ' ' || settled from authdb.history order by seq") ==
        ['upgrade 001 no', 'intent 002 no', 'cancelled 002 failed', 'intent 002 no', 'cancelled 002 failed',
         'intent 002 no', 'upgrade 002 no']
assert rows("select relname || ' ' || indisvalid from pg_index join pg_class on oid = indexrelid where relname like 'ux%'") == ['ux_note_text true']
