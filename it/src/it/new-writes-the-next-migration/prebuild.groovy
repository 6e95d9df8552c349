// what an earlier run wrote
new File(basedir, 'src').deleteDir()
