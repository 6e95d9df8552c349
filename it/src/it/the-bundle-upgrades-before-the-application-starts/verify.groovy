import io.authdb.it.deploy.Deployment
import io.authdb.it.EmbeddedData

assert io.authdb.it.Transcript.of(basedir).matches()

// the jar: small, and the same to the byte each time
def jar = new File(basedir, 'target/auth-1.0.0-migrations.jar')
assert jar.length() < 3_000_000
assert jar.bytes == new File(basedir, 'first/auth-1.0.0-migrations.jar').bytes
assert new File(basedir, 'target/auth-1.0.0-migrations.jsa').exists()

// attached: whoever installs or deploys the module takes it along
def installed = new File(localRepositoryPath, "com/example/${basedir.name}")
assert new File(installed, "1.0.0/${basedir.name}-1.0.0-migrations.jar").bytes == jar.bytes
installed.deleteDir()

// what bundle prints for a Dockerfile is what the example's says
def printed = new File(basedir, 'build.log').readLines().findAll { it =~ /- {3}(COPY target|RUN|ENTRYPOINT|CMD) ?/ }.collect { it.replaceFirst('.* - {3}', '') }.unique()
assert printed.size() == 4 && printed.every { new File(basedir, 'Dockerfile').readLines().contains(it) }

// compose.yaml: upgrade, then start; without the one the other does not start
def database = new EmbeddedData(basedir, localRepositoryPath, postgresql)
Deployment.of(basedir, database).withCloseable { deployment ->
    def refused = deployment.compose().alone('application')
    assert refused.exit() != 0 && refused.said('[Pending] check: 4 pending revisions lie above the current revision, base.')
    assert deployment.compose().up().said('Listening, with the database at 004')
    assert deployment.compose().run('migrations', 'current').said('004 (head)')
    assert deployment.compose().run('migrations', 'downgrade', '-1').said('The database is at 003.')

    // migrate-job.yaml, and application.yaml with its init container
    deployment.reset()
    assert deployment.kubernetes('migrate-job.yaml').up().said('The database is at 004.')
    assert deployment.kubernetes('application.yaml').up().said('Listening, with the database at 004')
    deployment.reset()
    assert deployment.kubernetes('application.yaml').up().said('Listening, with the database at 004')

    // the fat jar alone: seals are read from a jar in a jar
    deployment.reset()
    def alone = deployment.compose().with('AUTH_STARTUP', 'UPGRADE').alone('application')
    assert alone.said('The database was upgraded to 004, which is head.')
    assert alone.said('Listening, with the database at 004')

    // a bundle of what was not proven, and so not sealed: the classes run, on the jOOQ that is in it
    deployment.reset()
    assert deployment.java('classes/auth-1.0.0-migrations.jar', 'upgrade').said('The database is at 004.')
    assert deployment.java('classes/auth-1.0.0-migrations.jar', 'history', '--verbose').said('sent:        as sealed')
}
