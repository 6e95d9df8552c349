// two threads say their lines as they come, so the order of lines is nobody's promise
def log = new File(basedir, 'build.log').text
assert log.contains('1/1 001 create-order done in') && log.contains('1/1 001 create-bill done in')
assert log.count('The database is at head.') == 2
assert log.count('001 create-order   yes          applied *') == 1
assert log.count('001 create-bill   yes          applied *') == 1
