package com.example.auth;

import com.sun.net.httpserver.HttpServer;
import io.authdb.engine.Authdb;
import io.authdb.engine.Started;
import io.authdb.engine.Startup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The server: it listens once its database is what it was written for. */
public final class Application {

    private Application() {}

    public static void main(String[] args) throws IOException {
        Startup mode = Startup.valueOf(setting("AUTH_STARTUP", "CHECK"));
        Started database = Authdb.on(dataSource()).startup(mode);
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(setting("AUTH_PORT", "8000"))), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Listening, with the database at " + database.current());
    }

    private static DataSource dataSource() throws IOException {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(setting("AUTH_DATABASE_URL", "jdbc:postgresql://localhost:5432/auth"));
        dataSource.setUser(setting("AUTH_DATABASE_USERNAME", "auth"));
        Path password = Path.of(setting("AUTH_DATABASE_PASSWORD_FILE", "/run/secrets/database-password"));
        dataSource.setPassword(Files.readString(password).strip());
        return dataSource;
    }

    private static String setting(String variable, String otherwise) {
        return System.getenv().getOrDefault(variable, otherwise);
    }
}
