assert io.authdb.it.Transcript.of(basedir).matches()
