String log = new File(basedir, 'build.log').text
assert !log.contains('correct-horse')
assert log.contains('password from settings.xml server authdb')
assert log.contains('password from -Dauthdb.password')
assert io.authdb.it.Transcript.of(basedir).matches()
