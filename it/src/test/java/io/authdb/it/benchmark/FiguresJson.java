package io.authdb.it.benchmark;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures for a machine, every sample of them.
 *
 * @param title what was run, and when
 * @param results what it measured
 */
record FiguresJson(String title, Results results) {

    String text() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("run", title);
        List<Object> measured = new ArrayList<>();
        results.samples().forEach((row, samples) -> samples.forEach(sample -> measured.add(object(row, sample))));
        all.put("samples", measured);
        List<Object> counted = new ArrayList<>();
        results.wire().forEach((row, count) -> {
            Map<String, Object> object = object(row);
            object.put("connections", count.connections());
            object.put("roundTrips", count.turns());
            object.put("statements", count.statements());
            counted.add(object);
        });
        all.put("wire", counted);
        all.put("insideMillis", results.inside());
        return new GsonBuilder().setPrettyPrinting().create().toJson(all) + "\n";
    }

    private static Map<String, Object> object(Row row, Sample sample) {
        Map<String, Object> object = object(row);
        object.put("clientCpuMillis", sample.client().toMillis());
        object.put("serverCpuMillis", sample.server().toMillis());
        object.put("wallMillis", sample.wall().toMillis());
        object.put("peakKib", sample.peakKib());
        return object;
    }

    private static Map<String, Object> object(Row row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("task", row.task());
        object.put("tool", row.contestant());
        object.put("migrations", row.size());
        return object;
    }
}
