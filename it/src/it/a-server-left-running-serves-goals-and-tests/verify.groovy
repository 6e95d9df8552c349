assert io.authdb.it.Transcript.of(basedir).matches()
def log = new File(basedir, 'build.log').text
assert log.findAll('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time').size() == 2
// to be pasted: no prefix, and nothing a shell could take for more than one word
assert log.findAll(/(?m)^export AUTHDB_(URL|USERNAME|PASSWORD)=[\w.:\/-]+$/).size() == 6
// on the error output, since this run hides warnings, as -q does, and a shell evaluates the rest
assert log.readLines().count { it.startsWith('A URL is given, so no embedded PostgreSQL is started, and there is nothing to export.') } == 1
def folder = new File(basedir, '.authdb/postgresql-' + postgresql.tokenize('.')[0])
assert !new File(folder, 'data/postmaster.pid').exists()
