assert io.authdb.it.Transcript.of(basedir).matches()
assert new File(basedir, 'target/authdb/verify.json').text.contains('"passed":true')
