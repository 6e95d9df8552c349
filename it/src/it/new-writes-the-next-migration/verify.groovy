assert io.authdb.it.Transcript.of(basedir).matches()
def folder = new File(basedir, 'src/main/java/com/example/new_writes_the_next_migration/migration')
assert folder.list().sort() == ['AddTheAuthorsName.java', 'CreateNote.java']
assert new File(folder, 'AddTheAuthorsName.java').text.contains('@Migration(value = "002", description = "add the author\'s name")')
