package io.authdb.engine.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The queries, each a resource of its name. A row is: the object it is at home with, the row of the catalog that says
 * it, object and part in words, object and part it comes and goes with, then any number of facts.
 */
enum Reading {
    SCHEMA("pg_namespace"),
    SCHEMA_GRANT("pg_namespace"),
    RELATION("pg_class", "pg_class", "rpvmf"),
    COLUMN("pg_class", "pg_attrdef", "rpvmf"),
    COLUMN_GRANT("pg_class", "pg_class", "A"),
    RELATION_GRANT("pg_class", "pg_class", "G"),
    CONSTRAINT("pg_class", "pg_constraint", "C"),
    INDEX("pg_class", "pg_class", "X"),
    TRIGGER("pg_class", "pg_trigger", "T"),
    RULE("pg_class", "pg_rewrite", "U"),
    POLICY("pg_class", "pg_policy", "P"),
    STATISTICS("pg_class", "pg_statistic_ext", "E"),
    SEQUENCE("pg_class", "pg_class", "SQ"),
    SEQUENCE_GRANT("pg_class", "pg_class", "GH"),
    TYPE("pg_type", "pg_class"),
    TYPE_ATTRIBUTE("pg_type"),
    TYPE_CONSTRAINT("pg_type", "pg_constraint"),
    TYPE_GRANT("pg_type"),
    ROUTINE("pg_proc"),
    ROUTINE_GRANT("pg_proc"),
    OPERATOR("pg_operator"),
    OPERATOR_CLASS("pg_opclass"),
    OPERATOR_FAMILY("pg_opfamily"),
    FAMILY_OPERATOR("pg_opfamily", "pg_amop"),
    FAMILY_FUNCTION("pg_opfamily", "pg_amproc"),
    ACCESS_METHOD("pg_am"),
    CAST("pg_cast"),
    TRANSFORM("pg_transform"),
    COLLATION("pg_collation"),
    CONVERSION("pg_conversion"),
    TEXT_SEARCH_CONFIGURATION("pg_ts_config"),
    TEXT_SEARCH_MAPPING("pg_ts_config"),
    TEXT_SEARCH_DICTIONARY("pg_ts_dict"),
    TEXT_SEARCH_PARSER("pg_ts_parser"),
    TEXT_SEARCH_TEMPLATE("pg_ts_template"),
    EXTENSION("pg_extension"),
    LANGUAGE("pg_language"),
    LANGUAGE_GRANT("pg_language"),
    DEFAULT_PRIVILEGE("pg_default_acl"),
    DEFAULT_PRIVILEGE_GRANT("pg_default_acl"),
    EVENT_TRIGGER("pg_event_trigger"),
    PUBLICATION("pg_publication"),
    PUBLICATION_TABLE("pg_publication", "pg_publication_rel"),
    PUBLICATION_SCHEMA("pg_publication", "pg_publication_namespace"),
    FOREIGN_DATA_WRAPPER("pg_foreign_data_wrapper"),
    FOREIGN_DATA_WRAPPER_GRANT("pg_foreign_data_wrapper"),
    FOREIGN_SERVER("pg_foreign_server"),
    FOREIGN_SERVER_GRANT("pg_foreign_server"),
    USER_MAPPING("pg_user_mapping");

    /** Those that grow with a database; of any other all is read again when one of its objects is touched. */
    private static final Set<String> LARGE = Set.of("pg_class", "pg_type", "pg_proc", "pg_namespace");

    private final String home;
    private final String own;
    private final String traits;

    Reading(String catalog) {
        this(catalog, catalog);
    }

    Reading(String home, String own) {
        this(home, own, "");
    }

    Reading(String home, String own, String traits) {
        this.home = home;
        this.own = own;
        this.traits = traits;
    }

    /** Whether it may say anything of an object; empty traits are those of an object that is gone. */
    boolean concerns(Reached object) {
        return object.id().catalog().equals(home)
                && (traits.isEmpty() || object.traits().chars().anyMatch(trait -> traits.indexOf(trait) >= 0));
    }

    /** The catalog of the objects that it describes. */
    String home() {
        return home;
    }

    /** The catalog whose rows say what it describes them by. */
    String own() {
        return own;
    }

    static boolean isSmall(String catalog) {
        return !LARGE.contains(catalog);
    }

    /** The catalogs to be read as a whole if a row of one was touched. */
    static Set<String> readAsAWhole(String catalog) {
        Set<String> whole = new HashSet<>();
        for (Reading reading : values()) {
            if (isSmall(reading.home) && (reading.home.equals(catalog) || reading.own.equals(catalog))) {
                whole.add(reading.home);
            }
        }
        return whole;
    }

    /** Whether its last column says that the owner alone holds what owners hold, which is no line of what is granted then. */
    boolean saysWhetherGranted() {
        return this == RELATION || this == SEQUENCE;
    }

    boolean isOn(int version) {
        return this != PUBLICATION_SCHEMA || version >= 15;
    }

    /** The query before its shorthand is written out. */
    String text() {
        return resource(name().toLowerCase(Locale.ROOT));
    }

    /** A query that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = Reading.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + ".sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
