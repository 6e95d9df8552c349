package io.authdb.it.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The source of a class that is no migration, with fields and methods as an application's classes have them. */
final class OtherClass {

    private static final int PROPERTIES = 30;

    private OtherClass() {}

    static String source() {
        String properties =
                IntStream.range(0, PROPERTIES).mapToObj(OtherClass::property).collect(Collectors.joining());
        return "package other;\n\n@Deprecated\npublic class Other {\n" + properties + "}\n";
    }

    private static String property(int number) {
        return """
                    private String property%1$d = "what property %1$d is when nobody said";

                    public String getProperty%1$d() {
                        return property%1$d.isEmpty() ? "property %1$d is empty" : property%1$d.strip();
                    }

                    public void setProperty%1$d(String value) {
                        this.property%1$d = java.util.Objects.requireNonNull(value, "property %1$d must not be null");
                    }
                """.formatted(number);
    }
}
