package io.authdb.engine.seal;

import io.authdb.engine.revision.Chain;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The migrations of an artifact, so that nobody has to search its class files.
 *
 * @param entries one for each migration, in the order of the chain
 */
public record Index(List<Entry> entries) {

    /** Where it is in a jar or a directory of classes, the seals beside it. */
    public static final String FOLDER = "META-INF/authdb/";

    /** The name of its file there. */
    public static final String FILE = "index";

    /** Keeps a copy of the entries. */
    public Index {
        entries = List.copyOf(entries);
    }

    /**
     * One migration.
     *
     * @param revision all that its class says
     * @param verdict how reversible it was proven to be, in words
     * @param sealing whether it runs without its class
     * @param effects what its upgrade does to tables that were there before it
     */
    public record Entry(Revision revision, String verdict, Sealing sealing, List<Effect> effects) {

        /** Keeps a copy of the list. */
        public Entry {
            effects = List.copyOf(effects);
        }
    }

    /**
     * Whether a migration runs without its class.
     *
     * @param upgrade the checksum of its sealed upgrade; empty if it is not sealed
     * @param downgrade the checksum of its sealed downgrade; empty if it is not sealed or there is none
     * @param obstacle why it is not sealed; empty if it is
     */
    public record Sealing(String upgrade, String downgrade, String obstacle) {

        /** Not sealed, for this reason. */
        public static Sealing prevented(String obstacle) {
            return new Sealing("", "", obstacle);
        }

        /** Whether the statements are in the artifact. */
        public boolean sealed() {
            return obstacle.isEmpty();
        }
    }

    /** The chain that the migrations make. */
    public Chain chain() {
        return chain(Map.of());
    }

    /** The same, with the checksums of the upgrades whose SQL was proven. */
    public Chain chain(Map<RevisionId, String> checksums) {
        List<Revision> revisions = new ArrayList<>();
        for (Entry entry : entries) {
            revisions.add(entry.revision());
        }
        return new Chain(revisions, checksums);
    }

    /** The content of its file. */
    public String text() {
        StringBuilder text =
                new StringBuilder(Block.header("The migrations of this artifact, as authdb:verify proved them."));
        entries.forEach(entry -> text.append(new IndexBlock(entry).text()));
        return text.toString();
    }

    /** Reads the content of its file. */
    public static Index parse(String text) throws MalformedLineException {
        List<Entry> entries = new ArrayList<>();
        for (Block block : Block.parse(text, IndexBlockReader.KEYS)) {
            entries.add(new IndexBlockReader(block).entry());
        }
        return new Index(entries);
    }
}
