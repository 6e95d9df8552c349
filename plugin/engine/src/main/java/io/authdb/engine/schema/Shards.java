package io.authdb.engine.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map by object that shares with its predecessor all but what was changed: changing and comparing it cost
 * by the number of changes.
 */
final class Shards<V> {

    private static final int COUNT = 1024;

    private final List<Map<ObjectId, V>> shards;

    private Shards(List<Map<ObjectId, V>> shards) {
        this.shards = shards;
    }

    static <V> Shards<V> empty() {
        return new Shards<>(new ArrayList<>(java.util.Collections.nCopies(COUNT, Map.of())));
    }

    @Nullable
    V get(ObjectId id) {
        return shards.get(shard(id)).get(id);
    }

    /** A changed copy. */
    Shards<V> with(Consumer<Changes<V>> changing) {
        var changes = new Changes<>(new ArrayList<>(shards));
        changing.accept(changes);
        return new Shards<>(changes.shards);
    }

    /** All of it. */
    Map<ObjectId, V> all() {
        return apartFrom(empty());
    }

    /** What is not the same in the other one. */
    Map<ObjectId, V> apartFrom(Shards<V> other) {
        Map<ObjectId, V> apart = new HashMap<>();
        for (int i = 0; i < COUNT; i++) {
            Map<ObjectId, V> theirs = other.shards.get(i);
            if (shards.get(i) != theirs) {
                shards.get(i).forEach((id, value) -> {
                    if (!value.equals(theirs.get(id))) {
                        apart.put(id, value);
                    }
                });
            }
        }
        return apart;
    }

    /** Those of a catalog that {@link Reading#isSmall keeps together}. */
    List<ObjectId> of(String catalog) {
        return shards.get(shard(new ObjectId(catalog, 0))).keySet().stream()
                .filter(id -> id.catalog().equals(catalog))
                .toList();
    }

    private static int shard(ObjectId id) {
        int hash = Reading.isSmall(id.catalog()) ? id.catalog().hashCode() : id.hashCode();
        return Math.floorMod((hash * 0x9E3779B9) >>> 16, COUNT);
    }

    /** What a changed copy differs in. */
    static final class Changes<V> {
        private final List<Map<ObjectId, V>> shards;
        private final boolean[] owned = new boolean[COUNT];

        private Changes(List<Map<ObjectId, V>> shards) {
            this.shards = shards;
        }

        void put(ObjectId id, V value) {
            own(shard(id)).put(id, value);
        }

        @Nullable
        V remove(ObjectId id) {
            return own(shard(id)).remove(id);
        }

        private Map<ObjectId, V> own(int shard) {
            if (!owned[shard]) {
                owned[shard] = true;
                shards.set(shard, new HashMap<>(shards.get(shard)));
            }
            return shards.get(shard);
        }
    }
}
