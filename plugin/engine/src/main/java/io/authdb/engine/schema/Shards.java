package io.authdb.engine.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares with its predecessor all but what was changed: changing and comparing it cost by the number of
 * changes.
 *
 * @param <K> what is looked up
 * @param <V> what is found
 */
public final class Shards<K, V> {

    private static final int COUNT = 1024;

    private final ToIntFunction<K> hash;
    private final List<Map<K, V>> shards;

    private Shards(ToIntFunction<K> hash, List<Map<K, V>> shards) {
        this.hash = hash;
        this.shards = shards;
    }

    /** An empty one. */
    public static <K, V> Shards<K, V> empty() {
        return empty(Object::hashCode);
    }

    /** An empty one, whose keys lie together where their hashes are the same. */
    public static <K, V> Shards<K, V> empty(ToIntFunction<K> hash) {
        return new Shards<>(hash, Collections.nCopies(COUNT, Map.of()));
    }

    /** What is there for a key. */
    public @Nullable V get(K key) {
        return shards.get(shard(key)).get(key);
    }

    /** The same without some and with others. */
    public Shards<K, V> with(Collection<K> gone, Map<K, V> come) {
        var changed = new ArrayList<>(shards);
        boolean[] own = new boolean[COUNT];
        gone.forEach(key -> own(changed, own, shard(key)).remove(key));
        come.forEach((key, value) -> own(changed, own, shard(key)).put(key, value));
        return new Shards<>(hash, changed);
    }

    private static <K, V> Map<K, V> own(List<Map<K, V>> changed, boolean[] own, int shard) {
        if (!own[shard]) {
            own[shard] = true;
            changed.set(shard, new HashMap<>(changed.get(shard)));
        }
        return changed.get(shard);
    }

    /** All of it, in no order. */
    public Map<K, V> all() {
        Map<K, V> all = new HashMap<>();
        shards.forEach(all::putAll);
        return all;
    }

    /** All values, in no order. */
    public List<V> values() {
        List<V> values = new ArrayList<>();
        shards.forEach(shard -> values.addAll(shard.values()));
        return values;
    }

    /** What the other one does not hold, or holds otherwise. */
    public Map<K, V> apartFrom(Shards<K, V> other) {
        Map<K, V> apart = new HashMap<>();
        for (int i = 0; i < COUNT; i++) {
            Map<K, V> theirs = other.shards.get(i);
            if (shards.get(i) != theirs) {
                shards.get(i).forEach((key, value) -> {
                    V their = theirs.get(key);
                    // a record compares its parts even with itself
                    if (their != value && !value.equals(their)) {
                        apart.put(key, value);
                    }
                });
            }
        }
        return apart;
    }

    /** The keys that lie together with one, be it there or not: all of its hash, and maybe others. */
    public Set<K> near(K key) {
        return Collections.unmodifiableSet(shards.get(shard(key)).keySet());
    }

    private int shard(K key) {
        return Math.floorMod((hash.applyAsInt(key) * 0x9E3779B9) >>> 16, COUNT);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shards<?, ?> that && shards.equals(that.shards);
    }

    @Override
    public int hashCode() {
        return shards.hashCode();
    }
}
