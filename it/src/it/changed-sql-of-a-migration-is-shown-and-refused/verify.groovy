assert io.authdb.it.Transcript.of(basedir).matches()
assert new File(basedir, 'authdb.lock').text.contains('sql alter table note add column author varchar(80)')
