assert io.authdb.it.Transcript.of(basedir).matches()
assert new io.authdb.it.EmbeddedData(basedir, localRepositoryPath, postgresql).rows("select schemaname || '.' || tablename from pg_tables where schemaname !~ '^(pg_|information_)' order by 1") ==
        ['Aufträge: "history".applied', 'Aufträge: "history".head', 'Aufträge: "history".history',
         'billing.bill', 'billing_history.applied', 'billing_history.head', 'billing_history.history']
