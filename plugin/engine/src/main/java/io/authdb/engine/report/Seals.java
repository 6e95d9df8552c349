package io.authdb.engine.report;

import io.authdb.engine.revision.RevisionId;
import io.authdb.engine.seal.Effect;
import io.authdb.engine.seal.Index;
import io.authdb.engine.seal.Seal;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.Sent;
import io.authdb.engine.verify.TableFact;
import io.authdb.engine.verify.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a verification that passed puts into {@code META-INF/authdb} of the application's jar.
 *
 * @param verification what was seen
 */
record Seals(Verification verification) {

    /** What all the migrations are. */
    String index() {
        return new Index(verification.proofs().stream().map(Seals::entry).toList()).text();
    }

    /** The statements of those that run without their class, by the names of files. */
    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        verification.proofs().stream()
                .filter(proof -> obstacle(proof).isEmpty())
                .forEach(proof -> addSeals(files, proof));
        return files;
    }

    private static void addSeals(Map<String, String> files, Proof proof) {
        RevisionId id = proof.revision().id();
        files.put(id + Seal.UP, upgrade(proof).text());
        downgrade(proof).ifPresent(seal -> files.put(id + Seal.DOWN, seal.text()));
    }

    private static Index.Entry entry(Proof proof) {
        Index.Sealing sealing = obstacle(proof)
                .map(Index.Sealing::prevented)
                .orElseGet(() -> new Index.Sealing(
                        upgrade(proof).checksum(),
                        downgrade(proof).map(Seal::checksum).orElse(""),
                        ""));
        return new Index.Entry(proof.revision(), proof.verdict(), sealing, effects(proof.facts()));
    }

    /** Of each table the strongest lock, and all that was done to it. */
    private static List<Effect> effects(List<TableFact> facts) {
        Map<String, Effect> effects = new LinkedHashMap<>();
        for (TableFact fact : facts) {
            effects.merge(
                    fact.table(),
                    new Effect(fact.table(), fact.lock(), fact.rewritten(), fact.scanned()),
                    (before, now) -> new Effect(
                            fact.table(),
                            TableFact.stronger(before.lock(), now.lock()),
                            before.rewritten() || now.rewritten(),
                            before.scanned() || now.scanned()));
        }
        return List.copyOf(effects.values());
    }

    private static Seal upgrade(Proof proof) {
        return new Seal(
                proof.revision().id(),
                "upgrade",
                proof.verdict(),
                proof.sql().upgrade(),
                proof.sql().up().verifications().stream().map(Seals::query).toList());
    }

    private static Seal.Query query(Sent.Verification one) {
        return new Seal.Query(one.method().name(), one.statements().get(0).sql());
    }

    private static Optional<Seal> downgrade(Proof proof) {
        return proof.revision().reversibility().reversible()
                ? Optional.of(new Seal(
                        proof.revision().id(),
                        "downgrade",
                        proof.verdict(),
                        proof.sql().downgrade()))
                : Optional.empty();
    }

    /** Why a migration needs its class to run, if it does. */
    private static Optional<String> obstacle(Proof proof) {
        if (proof.state() != Proof.State.PROVEN) {
            return Optional.of("only run, not proven");
        }
        if (!proof.sql().varying().isEmpty()) {
            return Optional.of("its statements depend on rows or chance");
        }
        return proof.sql().up().verifications().stream()
                .flatMap(verification -> obstacle(verification).stream())
                .findFirst()
                .or(() -> obstacle("upgrade", proof.sql().up()))
                .or(() -> obstacle("downgrade", proof.sql().down()));
    }

    private static Optional<String> obstacle(String direction, Sent sent) {
        return sent.obstacle().map(what -> direction + ": " + what);
    }

    private static Optional<String> obstacle(Sent.Verification verification) {
        String method = "its @Verify method " + verification.method().name();
        if (!verification.method().returnsQuery()) {
            return Optional.of(method + " returns no query");
        }
        return verification.statements().size() == 1
                ? Seal.obstacle(verification.statements()).map(what -> method + ": " + what)
                : Optional.of(method + " sends more than the query it returns");
    }
}
