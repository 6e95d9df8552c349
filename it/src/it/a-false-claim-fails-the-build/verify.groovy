assert io.authdb.it.Transcript.of(basedir).matches()
assert new File(basedir, 'target/authdb/verify.json').text.contains('"passed":false')
assert !new File(basedir, 'target/classes/META-INF/authdb').exists()
