package app;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that migrates its database: URL, role, the changelog's folder, and how many changesets to take back. */
public final class Main {

    private Main() {}

    public static void main(String[] words) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(words[0]);
        source.setUser(words[1]);
        Map<String, Object> scope =
                Map.of(Scope.Attr.resourceAccessor.name(), new DirectoryResourceAccessor(Path.of(words[2])));
        Scope.child(scope, () -> {
            try (Connection connection = source.getConnection()) {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                CommandScope command = new CommandScope(words.length > 3 ? "rollbackCount" : "update");
                command.addArgumentValue("database", database);
                command.addArgumentValue("changelogFile", "changelog.sql");
                if (words.length > 3) {
                    command.addArgumentValue("count", Integer.parseInt(words[3]));
                }
                command.execute();
            }
        });
    }
}
