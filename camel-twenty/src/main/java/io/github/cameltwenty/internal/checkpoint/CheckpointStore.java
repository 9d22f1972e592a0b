package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.spi.StateRepository;

/** Where a checkpoint is kept, for one run at a time. */
final class CheckpointStore {
    private static final String ADVICE =
            "both would write the same records. Let that one end, or give this input a" + " checkpoint of its own";

    /** Those in repositories of users, which have no lock: at least in this process no two runs use one. */
    private static final Set<List<Object>> OPEN = ConcurrentHashMap.newKeySet();

    private final StateRepository<String, String> repository;
    private final String key;
    private final StateLock lock;
    private final String shown;
    private String stored;
    private boolean closed;

    private CheckpointStore(StateRepository<String, String> repository, String key, StateLock lock, String shown) {
        this.repository = repository;
        this.key = key;
        this.lock = lock;
        this.shown = shown;
    }

    /**
     * Until {@link #close}.
     *
     * @throws IllegalArgumentException where another run uses it, or its file is damaged
     * @throws RuntimeException as the repository fails
     */
    static CheckpointStore inFiles(Path directory, String key) {
        StateLock lock = StateLock.take(directory, key, ADVICE);
        String file = StateFiles.file(directory, key, ".state").toString();
        return opened(new CheckpointStore(new StateFiles(directory), key, lock, file));
    }

    /** As {@link #inFiles}. */
    static CheckpointStore in(StateRepository<String, String> repository, String key) {
        if (!OPEN.add(List.of(repository, key))) {
            throw new IllegalArgumentException(
                    "Another message keeps how far it has come as '" + key + "' in " + repository + ": " + ADVICE);
        }
        return opened(new CheckpointStore(repository, key, null, "'" + key + "' in " + repository));
    }

    private static CheckpointStore opened(CheckpointStore store) {
        try {
            store.stored = store.repository.getState(store.key);
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Null where there is none yet.
     *
     * @throws IllegalArgumentException where it is damaged, or another version wrote it
     */
    CheckpointState load() {
        try {
            return stored == null ? null : CheckpointText.read(stored);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(this + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * @throws IllegalStateException where another process has written to the repository meanwhile, or this run is over
     * @throws RuntimeException as the repository fails
     */
    synchronized void save(CheckpointState state) {
        if (closed) {
            throw new IllegalStateException("The run that keeps " + this + " is over");
        }
        String next = CheckpointText.write(state);
        if (next.equals(stored)) {
            return;
        }
        // a file is locked
        if (lock == null && !Objects.equals(repository.getState(key), stored)) {
            throw new IllegalStateException("Another process has written to " + this + ": " + ADVICE);
        }
        repository.setState(key, next);
        stored = next;
    }

    synchronized boolean isOpen() {
        return !closed;
    }

    /** Others may use it from now on. */
    synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (lock == null) {
            OPEN.remove(List.of(repository, key));
        } else {
            lock.release();
        }
    }

    /** The file, or the key and the repository. */
    @Override
    public String toString() {
        return shown;
    }
}
