// the owner of a database can take a right from itself, and set what its sessions begin with
new io.authdb.it.RealServer(basedir, localRepositoryPath, postgresql).start('correct-horse', [
    'no-privilege': 'revoke create on database "no-privilege" from app',
    'read-only': 'alter database "read-only" set default_transaction_read_only = on',
])
def url = new File(basedir, 'read-only.properties').text
new File(basedir, 'no-database.properties').text = url.replace('read-only', 'nowhere')
return true
