package io.authdb.engine.seal;

import io.authdb.engine.revision.MigrationMethod;
import io.authdb.engine.revision.Reversibility.Irreversible;
import io.authdb.engine.revision.Reversibility.Reversible;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.revision.RevisionId;

/** Writes one migration of an index. What is empty is not written. */
final class IndexBlock {

    private final Index.Entry entry;
    private final StringBuilder text = new StringBuilder();

    IndexBlock(Index.Entry entry) {
        this.entry = entry;
    }

    String text() {
        Revision revision = entry.revision();
        text.append(Block.start(revision.id()));
        line("description", revision.description());
        line("class", revision.className());
        line("transactional", revision.transactional() ? "yes" : "no");
        line("reversible", revision.reversibility().reversible() ? "yes" : "no");
        reversibility(revision);
        methods(revision.methods());
        revision.accepted().forEach((code, reason) -> line("accepted", code + " " + reason));
        revision.adopts().forEach(name -> line("adopts", name));
        line("replaces", revision.past().replaces().map(RevisionId::value).orElse(""));
        line("verdict", entry.verdict());
        line("upsealed", entry.sealing().upgrade());
        line("downsealed", entry.sealing().downgrade());
        line("unsealed", entry.sealing().obstacle());
        entry.effects().forEach(effect -> line("effect", effect.line()));
        return text.toString();
    }

    private void reversibility(Revision revision) {
        if (revision.reversibility() instanceof Reversible reversible) {
            line("loses", reversible.loses());
            line("leaves", reversible.leaves());
        } else if (revision.reversibility() instanceof Irreversible irreversible) {
            line("reason", irreversible.reason());
            line("decision", irreversible.decision());
            line("recovery", irreversible.recovery());
        }
    }

    private void methods(Revision.Methods methods) {
        method("upgrade", methods.upgrade());
        methods.downgrade().ifPresent(method -> method("downgrade", method));
        methods.verify().forEach(method -> method("verify", method));
        methods.sample().forEach(method -> method("sample", method));
    }

    private void method(String key, MigrationMethod method) {
        line(key, method.name() + " " + method.parameter() + (method.returnsQuery() ? " query" : ""));
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            text.append(KeyedLine.of(key, value).text(1));
        }
    }
}
