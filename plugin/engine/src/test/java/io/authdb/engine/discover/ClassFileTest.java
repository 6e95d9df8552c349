package io.authdb.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.authdb.engine.testing.Classes;
import io.authdb.rule.DeclaredClass;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFileTest {

    @TempDir
    static Path directory;

    private static byte[] bytes = {};

    @BeforeAll
    static void compile() throws IOException {
        bytes = new Classes(directory).compile("""
                        import io.authdb.*;
                        class Outer {
                            @Migration("1") @Irreversible(reason = "gone")
                            static class AddUsers {
                                Runnable run = () -> {};
                                long number = 1L << 40;
                                @Upgrade void up(org.jooq.DSLContext db) { System.out.println("up" + db); }
                                @Verify void verify(java.sql.Connection db) {}
                            }
                        }
                        """).bytes("Outer$AddUsers.class");
    }

    @Test
    void cutAtAnyByteItIsNoClassFile() {
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ClassFile.read(cut).declared())
                    .isInstanceOf(IOException.class)
                    .hasMessage("it ends too early");
        }
    }

    @Test
    void withAnyByteChangedItIsReadOrRefusedButNothingElse() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            readOrRefuse(changed);
        }
    }

    @Test
    void aTextIsReadAsTheCompilerWroteIt() throws IOException {
        byte[] compiled = new Classes(directory).compile("""
                        import io.authdb.*;
                        @Migration(value = "1", description = "\\0 \\u00e9 \\u20ac \\ud83d\\ude00 \\ufffd")
                        @Irreversible(reason = "gone")
                        class Texts {}
                        """).bytes("Texts.class");
        assertThat(ClassFile.read(compiled).declared().migration().orElseThrow().description())
                .isEqualTo("\0 \u00e9 \u20ac \ud83d\ude00 \ufffd");
    }

    @Test
    void aVersionOfTheFutureIsReadAlike() throws IOException {
        byte[] future = bytes.clone();
        future[6] = (byte) 0xFF;
        assertThat(ClassFile.read(future).declared())
                .isEqualTo(ClassFile.read(bytes).declared());
    }

    @Test
    void everyConstantOfTheSpecificationIsUnderstood() throws IOException {
        assertThat(declared(out -> {
                            constant(out, 3, 4);
                            constant(out, 4, 4);
                            constant(out, 5, 8); // takes two places
                            constant(out, 6, 8); // takes two places
                            constant(out, 8, 2);
                            constant(out, 9, 4);
                            constant(out, 10, 4);
                            constant(out, 11, 4);
                            constant(out, 12, 4);
                            constant(out, 15, 3);
                            constant(out, 16, 2);
                            constant(out, 17, 4);
                            constant(out, 18, 4);
                            constant(out, 19, 2);
                            constant(out, 20, 2);
                            return 17;
                        })
                        .name())
                .isEqualTo("a.B");
    }

    @Test
    void aConstantOfNoSpecificationIsRefused() {
        for (int tag : new int[] {0, 2, 13, 14, 21, 255}) {
            assertThatThrownBy(() -> declared(out -> {
                        constant(out, tag, 4);
                        return 1;
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no constant has the tag " + tag);
        }
    }

    @Test
    void annotationsNestedWithoutEndAreRefusedBeforeTheStackIsFull() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        nested.writeBytes(new byte[] {0, 1, 0, 1, 0, 1, 0, 1}); // one annotation of type 1 with one value named 1
        for (int i = 0; i < 20_000; i++) {
            nested.writeBytes(new byte[] {'[', 0, 1});
        }
        assertThatThrownBy(() -> new AnnotationReader(new ClassInput(nested.toByteArray()), pool("I")).annotations())
                .isInstanceOf(IOException.class)
                .hasMessage("annotations are nested more than 100 deep");
    }

    @Test
    void classFilesOfTheJdkAreAllRead() throws IOException {
        try (var jdk = Files.walk(Path.of(java.net.URI.create("jrt:/java.base/java/lang")))) {
            var files = jdk.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(files).hasSizeGreaterThan(500);
            for (Path file : files) {
                assertThat(ClassFile.read(Files.readAllBytes(file)).declared().methods())
                        .isEmpty();
            }
        }
    }

    private static void readOrRefuse(byte[] changed) {
        try {
            ClassFile.read(changed).declared();
        } catch (IOException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }

    /** A class a.B without anything, after these constants. */
    private static DeclaredClass declared(Constants constants) throws IOException {
        ByteArrayOutputStream pool = new ByteArrayOutputStream();
        int places = constants.write(new DataOutputStream(pool));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(0xCAFEBABE);
        out.writeInt(61);
        out.writeShort(places + 3);
        pool.writeTo(out);
        out.writeByte(1);
        out.writeUTF("a/B");
        out.writeByte(7);
        out.writeShort(places + 1);
        out.writeShort(0);
        out.writeShort(places + 2);
        out.write(new byte[10]); // superclass, interfaces, fields, methods, attributes: none
        return ClassFile.read(file.toByteArray()).declared();
    }

    private static ConstantPool pool(String utf8) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(2);
        out.writeByte(1);
        out.writeUTF(utf8);
        return ConstantPool.read(new ClassInput(bytes.toByteArray()));
    }

    private static void constant(DataOutputStream out, int tag, int size) throws IOException {
        out.writeByte(tag);
        out.write(new byte[size]);
    }

    private interface Constants {
        int write(DataOutputStream out) throws IOException;
    }
}
