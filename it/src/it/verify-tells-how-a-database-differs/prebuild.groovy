new File(basedir, 'authdb.lock').delete()
new io.authdb.it.RealServer(basedir, localRepositoryPath, postgresql).start('correct-horse')
new File(basedir, 'authdb.properties') << 'authdb.username=app\nauthdb.password=correct-horse\n'
java.nio.file.Files.setPosixFilePermissions(
        new File(basedir, 'authdb.properties').toPath(),
        java.nio.file.attribute.PosixFilePermissions.fromString('rw-------'))
true
