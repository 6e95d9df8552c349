assert io.authdb.it.Transcript.of(basedir).matches()
// nothing that is not proven reaches a jar
assert !new File(basedir, 'target/classes/META-INF/authdb').exists()
