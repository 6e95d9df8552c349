// each major version has data of its own, beside the parent POM
(14..18).each { assert new File(basedir.parentFile, ".authdb/postgresql-$it").directory }
assert io.authdb.it.Transcript.of(basedir).matches()
