package io.github.cameltwenty.internal.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonMap;
import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateLock;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.spi.StateRepository;

/** How far an import has come, so that the next run goes on there. One run at a time has it. */
public final class ImportState implements Closeable {
    private static final String EXPORT = "export";

    private final StateRepository<String, String> states;
    private final String key;
    private final StateLock lock;

    private ImportState(StateRepository<String, String> states, String key, StateLock lock) {
        this.states = states;
        this.key = key;
        this.lock = lock;
    }

    /**
     * @throws IllegalArgumentException where another run has it
     */
    static ImportState inFiles(Path directory, String key) {
        StateLock lock = StateLock.take(directory, key, "wait until that import is done");
        return new ImportState(new StateFiles(directory), key, lock);
    }

    static ImportState in(StateRepository<String, String> states, String key) {
        return new ImportState(states, key, null);
    }

    /**
     * What was kept of the same import, where that has not ended.
     *
     * @param export what the import is known by
     * @throws IllegalArgumentException where another import has not ended, or the state is damaged
     */
    Optional<Map<?, ?>> load(String export) {
        Optional<Map<?, ?>> state = load();
        if (state.isPresent() && !export.equals(state.get().get(EXPORT))) {
            throw new IllegalArgumentException("Another import is unfinished under this name, of another export, other"
                    + " options or another workspace. Let that one end, give this one a checkpoint of its own, or"
                    + " remove the state " + key + " of " + states + ", which forgets how far the other one is");
        }
        return state;
    }

    /** Of whichever import has not ended. */
    private Optional<Map<?, ?>> load() {
        String kept = states.getState(key);
        if (kept == null || kept.isBlank()) {
            return Optional.empty();
        }
        try {
            Map<?, ?> state = (Map<?, ?>) Json.read(kept);
            return state.get(EXPORT) == null ? Optional.empty() : Optional.of(state);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("The state of " + key + " in " + states + " is damaged", e);
        }
    }

    void save(String export, Map<String, Object> progress) {
        Map<String, Object> state = new JsonMap();
        state.put(EXPORT, export);
        state.putAll(progress);
        states.setState(key, Json.write(state));
    }

    /** All is done: a next run begins anew. */
    void end() {
        states.setState(key, Json.write(Map.of("done", true)));
    }

    @Override
    public void close() {
        if (lock != null) {
            lock.release();
        }
    }
}
