package io.authdb.maven.embedded;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that leases: {@code <root> <folder in it, encoded>}; says so, and closes when told {@code close}; exits without when its input ends. */
final class LeaseHolder {
    private LeaseHolder() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0], URLDecoder.decode(arguments[1], StandardCharsets.UTF_8));
        Lease lease = Given.server(Files.createDirectories(root)).lease();
        Given.query(lease.database("app"), "select 1");
        System.out.println("leased");
        if (new String(System.in.readAllBytes(), StandardCharsets.UTF_8).startsWith("close")) {
            lease.close();
        }
    }
}
