package io.authdb.engine.seal;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one migration of an index. */
final class IndexBlockReader {

    static final Set<String> KEYS = Set.of(
            "description",
            "class",
            "transactional",
            "reversible",
            "loses",
            "leaves",
            "reason",
            "decision",
            "recovery",
            "upgrade",
            "downgrade",
            "verify",
            "sample",
            "accepted",
            "adopts",
            "replaces",
            "verdict",
            "upsealed",
            "downsealed",
            "unsealed",
            "effect");

    private final Block block;

    IndexBlockReader(Block block) {
        this.block = block;
    }

    Index.Entry entry() throws MalformedLineException {
        Revision revision = new Revision(
                block.id(),
                block.required("description"),
                block.required("class"),
                flag("transactional"),
                reversibility(),
                methods(),
                accepted(),
                past());
        return new Index.Entry(
                revision,
                block.required("verdict"),
                new Index.Sealing(block.value("upsealed"), block.value("downsealed"), block.value("unsealed")),
                effects());
    }

    private List<Effect> effects() throws MalformedLineException {
        List<Effect> effects = new ArrayList<>();
        try {
            for (String value : block.values("effect")) {
                effects.add(Effect.of(value));
            }
            return effects;
        } catch (IllegalArgumentException meaningless) {
            throw malformed(meaningless.getMessage() + "");
        }
    }

    private boolean flag(String key) throws MalformedLineException {
        return switch (block.required(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw malformed(key + " is yes or no");
        };
    }

    private Reversibility reversibility() throws MalformedLineException {
        return flag("reversible")
                ? new Reversibility.Reversible(block.value("loses"), block.value("leaves"))
                : new Reversibility.Irreversible(
                        block.required("reason"), block.value("decision"), block.value("recovery"));
    }

    private Revision.Methods methods() throws MalformedLineException {
        List<MigrationMethod> downgrade = methods("downgrade");
        block.value("downgrade");
        return new Revision.Methods(
                method(block.required("upgrade")),
                downgrade.isEmpty() ? Optional.empty() : Optional.of(downgrade.get(0)),
                methods("verify"),
                methods("sample"));
    }

    private List<MigrationMethod> methods(String key) throws MalformedLineException {
        List<MigrationMethod> methods = new ArrayList<>();
        for (String value : block.values(key)) {
            methods.add(method(value));
        }
        return methods;
    }

    private MigrationMethod method(String value) throws MalformedLineException {
        List<String> words = List.of(value.split(" ", -1));
        boolean query = words.size() == 3 && words.get(2).equals("query");
        if (words.size() != 2 && !query) {
            throw malformed("a method is its name and the class it takes");
        }
        return new MigrationMethod(words.get(0), words.get(1), query);
    }

    private Map<String, String> accepted() throws MalformedLineException {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (String value : block.values("accepted")) {
            int space = value.indexOf(' ');
            if (space < 0) {
                throw malformed("what is accepted has a reason");
            }
            accepted.put(value.substring(0, space), value.substring(space + 1));
        }
        return accepted;
    }

    private Revision.Past past() throws MalformedLineException {
        String replaces = block.value("replaces");
        return new Revision.Past(
                block.values("adopts"), replaces.isEmpty() ? Optional.empty() : Optional.of(new RevisionId(replaces)));
    }

    private MalformedLineException malformed(String what) {
        return MalformedLineException.at(block.line(), "of migration " + block.id() + ": " + what);
    }
}
