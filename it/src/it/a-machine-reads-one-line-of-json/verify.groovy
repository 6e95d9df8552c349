// from the beginning of the line to its end, whatever this Maven writes before others
def lines = new File(basedir, 'build.log').readLines().findAll { it.startsWith('{"') && it.endsWith('}') }
assert lines.size() == 4
lines.each { new groovy.json.JsonSlurper().parseText(it) }
assert io.authdb.it.Transcript.of(basedir).matches()
