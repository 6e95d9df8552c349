package io.authdb.engine.badinput;

import io.authdb.engine.testing.Classes;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The folder of one case: its classes, jars and files.
 *
 * @param folder holds class files by package, and what is written beside them
 */
record Workplace(Path folder) {

    /** Takes the classes of a case out of those of its family. */
    static Workplace of(Path compiled, Path folder, String packageName, BadInput one) throws IOException {
        Files.createDirectories(folder);
        Path classes = compiled.resolve(packageName);
        for (String jar :
                one.given().stream().map(BadInput.Line::jar).distinct().toList()) {
            if (!jar.isEmpty()) {
                Path apart = compiled.resolveSibling(packageName + "-" + jar);
                Path within =
                        Files.createDirectories(apart.resolve(packageName)).resolve(jar);
                Files.move(classes.resolve(jar), within);
                new Classes(apart).jar(folder.resolve(jar + ".jar"), "");
            }
        }
        if (Files.exists(classes)) {
            Files.move(classes, folder.resolve(packageName));
        }
        return new Workplace(folder);
    }

    List<Path> jars() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    URLClassLoader loader(ClassLoader parent) throws IOException {
        List<URL> urls = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (Path jar : jars()) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }

    /** Does what a line says about files; says whether it said anything about them. */
    boolean does(BadInput.Line line) throws IOException {
        Path file = folder.resolve(line.parts().get(0));
        switch (line.word()) {
            case "write" -> {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes(line.parts().get(1)));
            }
            case "remove" -> Files.delete(file);
            case "poke" -> {
                byte[] all = Files.readAllBytes(file);
                all[Integer.parseInt(line.parts().get(1))] =
                        (byte) Integer.parseInt(line.parts().get(2), 16);
                Files.write(file, all);
            }
            case "cut" -> {
                byte[] all = Files.readAllBytes(file);
                Files.write(
                        file,
                        java.util.Arrays.copyOf(
                                all, Integer.parseInt(line.parts().get(1))));
            }
            case "replace" -> {
                String text = Files.readString(file);
                String changed = text.replaceAll(
                        line.parts().get(1), escaped(line.parts().get(2)));
                if (changed.equals(text)) {
                    throw new AssertionError("nothing to replace: " + line + " in\n" + text);
                }
                Files.writeString(file, changed);
            }
            case "copy" -> Files.copy(file, folder.resolve(line.parts().get(1)));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    }

    /** Each character above 127 that is written as an escape is a byte. */
    private static byte[] bytes(String text) {
        String[] parts = escaped(text).split("\\\\x", -1);
        var out = new java.io.ByteArrayOutputStream();
        out.writeBytes(parts[0].getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i < parts.length; i++) {
            out.write(Integer.parseInt(parts[i].substring(0, 2), 16));
            out.writeBytes(parts[i].substring(2).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    String path() throws IOException {
        return jars().stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
}
