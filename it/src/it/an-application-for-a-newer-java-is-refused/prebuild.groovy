// as if compiled by a toolchain of a newer JDK than runs Maven
new io.authdb.it.NewerClass(basedir, 'com/example/CreateNote').write(99)
return true
