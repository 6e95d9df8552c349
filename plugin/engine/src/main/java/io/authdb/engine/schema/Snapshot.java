package io.authdb.engine.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog said at one time. Immutable; shares with the one it was made from all that was not touched since, so
 * that comparing the two costs by what was.
 */
public final class Snapshot {

    private static final Snapshot EMPTY =
            new Snapshot(Shards.empty(Snapshot::together), Shards.empty(Snapshot::together));

    private final Shards<ObjectId, List<Description>> objects;
    private final Shards<ObjectId, ObjectId> homes;

    private Snapshot(Shards<ObjectId, List<Description>> objects, Shards<ObjectId, ObjectId> homes) {
        this.objects = objects;
        this.homes = homes;
    }

    static Snapshot of(Map<ObjectId, List<Description>> read) {
        return EMPTY.with(Set.of(), read);
    }

    /** What differs now from this, which is how it should be; sorted by object. */
    public List<Difference> differences(Snapshot now) {
        return new Comparison(flat(objects.apartFrom(now.objects)), flat(now.objects.apartFrom(objects))).differences();
    }

    /** The same with some objects gone and others described anew. */
    Snapshot with(Collection<ObjectId> gone, Map<ObjectId, List<Description>> read) {
        Set<ObjectId> renewed = new HashSet<>(gone);
        renewed.addAll(read.keySet());
        List<ObjectId> owned = new ArrayList<>();
        renewed.forEach(id -> owned.addAll(owned(objects.get(id))));
        Map<ObjectId, ObjectId> owners = new HashMap<>();
        read.forEach((id, lines) -> owned(lines).forEach(own -> owners.put(own, id)));
        return new Snapshot(objects.with(renewed, read), homes.with(owned, owners));
    }

    /** What is read as a whole lies together, so that it is found without looking through the rest. */
    private static int together(ObjectId id) {
        return Reading.isSmall(id.catalog()) ? id.catalog().hashCode() : id.hashCode();
    }

    /** The objects of a catalog that is read as a whole. */
    List<ObjectId> of(String catalog) {
        return objects.near(new ObjectId(catalog, 0)).stream()
                .filter(id -> id.catalog().equals(catalog))
                .toList();
    }

    /** The object that a row of the catalog was part of; itself if it was one. */
    @Nullable
    ObjectId home(ObjectId id) {
        return objects.get(id) != null ? id : homes.get(id);
    }

    /** All of it, for a test that two ways of reading say the same. */
    Map<ObjectId, List<Description>> all() {
        return objects.all();
    }

    private static List<ObjectId> owned(@Nullable List<Description> lines) {
        List<ObjectId> owned = new ArrayList<>();
        if (lines != null) {
            for (Description line : lines) {
                if (line.own() != null) {
                    owned.add(line.own());
                }
            }
        }
        return owned;
    }

    private static List<Description> flat(Map<ObjectId, List<Description>> objects) {
        return objects.values().stream().flatMap(List::stream).toList();
    }
}
