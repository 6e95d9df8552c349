// the copy of the project may be an earlier run's
new File(basedir, 'authdb.lock').delete()
['classes', 'first', 'target'].each { new File(basedir, it).deleteDir() }
true
