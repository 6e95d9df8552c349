assert io.authdb.it.Transcript.of(basedir).matches()
def entries = new java.util.zip.ZipFile(new File(basedir, 'target/verify-bound-puts-index-and-seals-in-the-jar-1.0.0.jar')).withCloseable {
    it.entries().collect { entry -> entry.name }
}
assert entries.contains('META-INF/authdb/index')
assert ['001.up', '001.down', '002.up', '002.down', '003.up', '004.up', '004.down'].every { entries.contains('META-INF/authdb/seal/' + it) }
def script = new File(basedir, 'target/authdb/001-to-004.sql').text
assert script.contains('alter table "task" alter "owner_id" set not null;')
assert !new File(basedir, 'target/authdb/004-to-002.sql').exists()
