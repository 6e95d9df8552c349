assert !new File(basedir, 'build.log').text.contains('correct-horse')
assert io.authdb.it.Transcript.of(basedir).matches()
