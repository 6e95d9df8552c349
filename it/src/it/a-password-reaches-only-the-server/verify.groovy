import groovy.io.FileType

String log = new File(basedir, 'build.log').text
assert !log.contains('correct-horse')
assert log.contains('password from settings.xml server authdb')
assert log.contains('password from -Dauthdb.password')
// nor in what goals write: classes, sources, the embedded server's folder
['src', 'target', '.authdb'].each { folder ->
    new File(basedir, folder).eachFileRecurse(FileType.FILES) { assert !it.getText('ISO-8859-1').contains('correct-horse') }
}
// no goal is left out
def goals = new File(basedir, '../../../src/it/help-lists-every-goal/transcript.txt').readLines().findAll { it ==~ /authdb:\w+/ }
assert goals.size() > 9 && goals.every { new File(basedir, 'invoker.properties').text.contains(it) }
// the two exceptions: the embedded server's own password, told by start, and who types one (ps)
assert log.findAll(/(?m)^export AUTHDB_PASSWORD=[0-9a-f]+$/).size() == 2
assert io.authdb.it.Transcript.of(basedir).matches()
