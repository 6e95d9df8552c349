new io.authdb.it.RealServer(basedir, localRepositoryPath, postgresql).start('correct-horse')
