assert io.authdb.it.Transcript.of(basedir).matches()
// Maven's own resources plugin prints the whole environment under -X: by then the password is out of it
boolean printed = new File(basedir, 'build.log').text.contains('correct-horse')
assert !printed
