package io.authdb.engine.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map by oid that shares with its predecessor all but what was changed: what a step costs does not grow with the
 * number of tables that it did not touch.
 */
final class Shared<V> {

    private static final int COUNT = 256;

    private final List<Map<Long, V>> shards;

    private Shared(List<Map<Long, V>> shards) {
        this.shards = shards;
    }

    static <V> Shared<V> empty() {
        return new Shared<>(Collections.nCopies(COUNT, Map.of()));
    }

    @Nullable
    V get(long oid) {
        return shards.get(shard(oid)).get(oid);
    }

    /** The same without some and with others. */
    Shared<V> with(Collection<Long> gone, Map<Long, V> come) {
        List<Map<Long, V>> changed = new ArrayList<>(shards);
        Set<Integer> own = new HashSet<>();
        gone.forEach(oid -> owned(changed, own, oid).remove(oid));
        come.forEach((oid, value) -> owned(changed, own, oid).put(oid, value));
        return new Shared<>(changed);
    }

    private static <V> Map<Long, V> owned(List<Map<Long, V>> changed, Set<Integer> own, long oid) {
        int shard = shard(oid);
        if (own.add(shard)) {
            changed.set(shard, new HashMap<>(changed.get(shard)));
        }
        return changed.get(shard);
    }

    /** All of it, in no order. */
    List<V> values() {
        List<V> values = new ArrayList<>();
        shards.forEach(shard -> values.addAll(shard.values()));
        return values;
    }

    /** The oids of what is not the very same in the other one, or not there. */
    Set<Long> apartFrom(Shared<V> other) {
        Set<Long> apart = new HashSet<>();
        for (int i = 0; i < COUNT; i++) {
            Map<Long, V> theirs = other.shards.get(i);
            if (shards.get(i) != theirs) {
                shards.get(i).forEach((oid, value) -> {
                    if (theirs.get(oid) != value) {
                        apart.add(oid);
                    }
                });
            }
        }
        return apart;
    }

    private static int shard(long oid) {
        return (int) (oid % COUNT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shared<?> that && shards.equals(that.shards);
    }

    @Override
    public int hashCode() {
        return shards.hashCode();
    }
}
