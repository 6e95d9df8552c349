package io.authdb.it.benchmark;

import io.authdb.it.chaos.WireCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** All that a run has measured so far, in the order it came. */
final class Results {

    private final Map<Row, List<Sample>> samples = new LinkedHashMap<>();
    private final Map<Row, WireCount> wire = new LinkedHashMap<>();
    private final Map<String, Double> inside = new LinkedHashMap<>();

    void add(Row row, Sample sample) {
        samples.computeIfAbsent(row, first -> new ArrayList<>()).add(sample);
    }

    void add(Row row, WireCount count) {
        wire.put(row, count);
    }

    /** What a call inside a JVM takes, in milliseconds. */
    void add(String call, double millis) {
        inside.put(call, millis);
    }

    Map<Row, List<Sample>> samples() {
        return samples;
    }

    Map<Row, WireCount> wire() {
        return wire;
    }

    Map<String, Double> inside() {
        return inside;
    }

    /** Processor seconds of client and server. */
    OptionalDouble cpu(Row row) {
        return median(row, sample -> sample.cpu().toMillis() / 1000.0);
    }

    /** Processor seconds of the client alone. */
    OptionalDouble client(Row row) {
        return median(row, sample -> sample.client().toMillis() / 1000.0);
    }

    OptionalDouble server(Row row) {
        return median(row, sample -> sample.server().toMillis() / 1000.0);
    }

    OptionalDouble wall(Row row) {
        return median(row, sample -> sample.wall().toMillis() / 1000.0);
    }

    OptionalDouble peakMib(Row row) {
        return median(row, sample -> sample.peakKib() / 1024.0);
    }

    Optional<WireCount> wire(Row row) {
        return Optional.ofNullable(wire.get(row));
    }

    /** Who was measured doing it, in the order they came. */
    List<String> contestants(String task) {
        return samples.keySet().stream()
                .filter(row -> row.task().equals(task))
                .map(Row::contestant)
                .distinct()
                .toList();
    }

    /** Of what sizes, from small to large. */
    List<Integer> sizes(String task) {
        TreeSet<Integer> sizes = new TreeSet<>();
        samples.keySet().stream().filter(row -> row.task().equals(task)).forEach(row -> sizes.add(row.size()));
        return List.copyOf(sizes);
    }

    /** Client and server of one contestant, size by size. */
    List<Growth.Point> curve(String task, String contestant) {
        List<Growth.Point> curve = new ArrayList<>();
        for (int size : sizes(task)) {
            cpu(new Row(task, contestant, size)).ifPresent(cost -> curve.add(new Growth.Point(size, cost)));
        }
        return curve;
    }

    private OptionalDouble median(Row row, ToDoubleFunction<Sample> figure) {
        List<Sample> measured = samples.get(row);
        return measured == null ? OptionalDouble.empty() : OptionalDouble.of(Median.of(measured, figure));
    }
}
