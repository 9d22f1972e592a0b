package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.workspace.Manifest.ObjectRecords;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.spi.StateRepository;

/** How far an export is, kept outside of it under the name of a checkpoint, or not at all. */
public final class ExportProgress implements Closeable {
    private static final String PLACE = "exportTo";
    private static final String SETTINGS = "settings";
    private static final String OBJECTS = "objects";
    private static final String EXPORTED_AT = "exportedAt";

    private final StateRepository<String, String> repository;
    private final String key;
    private final Runnable release;
    private final List<ObjectRecords> done = new ArrayList<>();
    private Map<?, ?> begun = Map.of();
    private Instant exportedAt;

    private ExportProgress(StateRepository<String, String> repository, String key, Runnable release) {
        this.repository = repository;
        this.key = key;
        this.release = release;
    }

    /** Of an export that nobody goes on with. */
    public static ExportProgress none() {
        return new ExportProgress(null, null, () -> {});
    }

    /**
     * Until {@link #close}.
     *
     * @param release is run then
     * @throws IllegalArgumentException where what is kept is damaged
     */
    public static ExportProgress kept(StateRepository<String, String> repository, String key, Runnable release)
            throws IOException {
        ExportProgress progress = new ExportProgress(repository, key, release);
        String stored = repository.getState(key);
        if (stored != null && Json.read(stored) instanceof Map<?, ?> map && map.containsKey(PLACE)) {
            Members members = new Members("The state " + key, map);
            progress.begun = map;
            progress.exportedAt = members.instantOrNull(EXPORTED_AT);
            members.objects(OBJECTS).forEach(object -> progress.done.add(Manifest.objectRecords(object)));
        }
        return progress;
    }

    /** Tells whose an export is that was hardly begun: of this checkpoint, or of this run alone. */
    String owner() {
        return isKept() ? key : UUID.randomUUID().toString();
    }

    boolean isKept() {
        return repository != null;
    }

    /** Whether an earlier run has begun and not ended. */
    boolean isBegun() {
        return !begun.isEmpty();
    }

    /**
     * @throws IllegalArgumentException where the earlier run wrote elsewhere, or something else
     */
    void check(String place, ExportSettings settings) {
        if (isBegun() && !place.equals(begun.get(PLACE))) {
            throw new IllegalArgumentException("The export that was begun under this checkpoint is written to "
                    + begun.get(PLACE) + ", not to " + place + ". Let that one end, or take another checkpoint");
        }
        if (isBegun() && !settings.toMap().equals(begun.get(SETTINGS))) {
            throw new IllegalArgumentException("The export that was begun under this checkpoint has other options: "
                    + begun.get(SETTINGS) + ", not " + settings.toMap()
                    + ". Let it end with those, or take another checkpoint and another folder");
        }
    }

    /** @param now unless an earlier run has begun */
    Instant begin(String place, ExportSettings settings, Instant now) {
        if (!isBegun()) {
            exportedAt = now;
            Map<String, Object> map = new JsonMap();
            map.put(PLACE, place);
            map.put(SETTINGS, settings.toMap());
            map.put(EXPORTED_AT, now.toString());
            begun = map;
            save();
        }
        return exportedAt;
    }

    Optional<ObjectRecords> of(String plural) {
        return done.stream()
                .filter(object -> object.namePlural().equals(plural))
                .findFirst();
    }

    void done(ObjectRecords object) {
        done.removeIf(other -> other.namePlural().equals(object.namePlural()));
        done.add(object);
        save();
    }

    private void save() {
        if (isKept()) {
            Map<String, Object> state = new JsonMap();
            begun.forEach((name, value) -> state.put(name.toString(), value));
            List<Object> objects = new JsonList();
            done.forEach(object -> objects.add(Manifest.toMap(object)));
            state.put(OBJECTS, objects);
            repository.setState(key, Json.write(state));
        }
    }

    /** The next run begins anew. */
    void end() {
        if (isKept()) {
            repository.setState(key, "{}");
        }
    }

    @Override
    public void close() {
        release.run();
    }
}
