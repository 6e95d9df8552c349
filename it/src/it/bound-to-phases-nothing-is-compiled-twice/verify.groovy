assert io.authdb.it.Transcript.of(basedir).matches()
def log = new File(basedir, 'build.log').text
assert log.findAll(/--- (maven-)?compiler(-plugin)?:.*:compile /).size() == 1
assert log.findAll('Compiling 4 source files').size() == 1
assert log.findAll(/(Re|Nothing to )compil/).size() == 1
