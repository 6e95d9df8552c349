assert io.authdb.it.Transcript.of(basedir).matches()
def runs = new File(basedir, 'build.log').text.split('Scanning for projects')
assert runs[3].findAll('Compiling 4 source files').size() == 1
assert runs[4].findAll('Compiling 4 source files').size() == 1
assert runs[3..4].every { !it.contains('Nothing to compile') }
