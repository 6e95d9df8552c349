assert io.authdb.it.Transcript.of(basedir).matches()
def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[3].findAll('Compiling 4 source files').size() == 1
assert runs[4].findAll('Compiling 4 source files').size() == 1
assert runs[3..4].every { !it.contains('Nothing to compile') }
// a goal of the lifecycle leaves no note: the next typed one asks the compiler, and the one after that has no need to
assert runs[5].contains('Nothing to compile')
assert !runs[6].contains('Nothing to compile')
