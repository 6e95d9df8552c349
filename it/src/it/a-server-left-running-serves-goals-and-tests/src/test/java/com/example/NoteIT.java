package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class NoteIT {

    @Test
    void theBuildTellsWhereTheUpgradedDatabaseIs() throws SQLException {
        assertEquals("001", System.getProperty("authdb.current"));
        try (Connection connection = DriverManager.getConnection(
                System.getProperty("authdb.url"),
                System.getProperty("authdb.username"),
                System.getProperty("authdb.password"))) {
            connection.createStatement().executeQuery("select id from note");
        }
    }
}
