new File(basedir, 'authdb.lock').delete()
new io.authdb.it.RealServer(basedir, localRepositoryPath, postgresql).start('correct-horse')
