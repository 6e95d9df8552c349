package io.authdb.engine.report;

import io.authdb.engine.problem.Problem;
import io.authdb.engine.revision.Revision;
import io.authdb.engine.trace.Checksum;
import io.authdb.engine.trace.SentStatement;
import io.authdb.engine.verify.Finding;
import io.authdb.engine.verify.Proof;
import io.authdb.engine.verify.TableFact;
import io.authdb.engine.verify.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A verification as JSON. The shape is a promise: names are added, never changed or taken away.
 *
 * @param report what to tell
 */
public record VerificationJson(Report report) {

    /** All of it. */
    public Map<String, Object> json() {
        Verification verification = report.verification();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("server", verification.server());
        json.put("passed", report.passed());
        json.put("tookMillis", verification.took().toMillis());
        json.put(
                "migrations",
                verification.proofs().stream().map(VerificationJson::migration).toList());
        json.put(
                "findings",
                verification.findings().stream().map(VerificationJson::finding).toList());
        json.put("lock", report.lock().stream().map(VerificationJson::problem).toList());
        return json;
    }

    private static Map<String, Object> migration(Proof proof) {
        Revision revision = proof.revision();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", revision.id().value());
        json.put("description", revision.description());
        json.put("class", revision.className());
        json.put("transactional", revision.transactional());
        json.put("reversible", revision.reversibility().reversible());
        json.put("declared", revision.reversibility().words());
        json.putAll(ReversibilityJson.details(revision.reversibility()));
        json.put("verdict", proof.verdict());
        json.put("state", word(proof.state()));
        addSeen(json, proof);
        return json;
    }

    private static void addSeen(Map<String, Object> json, Proof proof) {
        json.put(
                "findings",
                proof.findings().stream().map(VerificationJson::finding).toList());
        json.put("lost", proof.observed().lost());
        json.put("left", proof.observed().left());
        json.put("fixed", proof.sql().fixed(Proof.Sql.Part.UPGRADE));
        json.put("upgrade", sql(proof.sql().upgrade()));
        json.put("downgrade", sql(proof.sql().downgrade()));
        json.put("locks", proof.facts().stream().map(VerificationJson::fact).toList());
        json.put("tookMillis", proof.took().toMillis());
    }

    private static Map<String, Object> fact(TableFact fact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statement", fact.statement());
        json.put("table", fact.table());
        json.put("lock", fact.lock());
        json.put("rewritten", fact.rewritten());
        json.put("scanned", fact.scanned());
        return json;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("weight", word(finding.weight()));
        json.put("code", finding.code());
        json.put("sentence", finding.sentence());
        json.put("lines", finding.lines());
        finding.acceptance().ifPresent(acceptance -> {
            json.put("insteadOf", word(acceptance.instead()));
            json.put("accepted", acceptance.reason());
        });
        return json;
    }

    private static Map<String, Object> sql(List<SentStatement> sent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("checksum", sent.isEmpty() ? "" : Checksum.of(sent));
        json.put("statements", sent.stream().map(VerificationJson::statement).toList());
        return json;
    }

    private static Map<String, Object> statement(SentStatement sent) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sql", sent.withoutPasswords().sql());
        json.put("binds", sent.binds());
        return json;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        json.put("where", problem.where());
        json.put("what", problem.what());
        json.put("lines", problem.lines());
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
