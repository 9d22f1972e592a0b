package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateLock;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.spi.StateRepository;

/** Where a checkpoint is kept, for one run at a time. */
final class CheckpointStore {
    private static final String ADVICE =
            "both would write the same records. Let that one end, or give this input a checkpoint of its own";

    /** Those in use in this process: repositories of users have no lock, and what nobody closes is let go of here. */
    private static final Map<List<Object>, Use> OPEN = new HashMap<>();

    private final StateRepository<String, String> repository;
    private final String key;
    private final List<Object> place;
    private final String shown;
    private final Use use = new Use(this);
    private String stored;
    private boolean closed;

    /** Knows its store weakly, as results that nobody takes to their end are never closed. */
    private static final class Use {
        private final WeakReference<CheckpointStore> store;
        private volatile StateLock lock;

        Use(CheckpointStore store) {
            this.store = new WeakReference<>(store);
        }

        boolean isLost() {
            return store.get() == null;
        }

        void release() {
            if (lock != null) {
                lock.release();
            }
        }
    }

    private CheckpointStore(StateRepository<String, String> repository, String key, List<Object> place, String shown) {
        this.repository = repository;
        this.key = key;
        this.place = place;
        this.shown = shown;
    }

    /**
     * Until {@link #close}.
     *
     * @throws IllegalArgumentException where another run uses it, or its file is damaged
     * @throws RuntimeException as the repository fails
     */
    static CheckpointStore inFiles(Path directory, String key) {
        Path file = StateFiles.file(directory, key, ".state").toAbsolutePath();
        CheckpointStore store = new CheckpointStore(new StateFiles(directory), key, List.of(file), file.toString());
        return store.opened(() -> store.use.lock = StateLock.take(directory, key, ADVICE));
    }

    /** As {@link #inFiles}. */
    static CheckpointStore in(StateRepository<String, String> repository, String key) {
        CheckpointStore store =
                new CheckpointStore(repository, key, List.of(repository, key), "'" + key + "' in " + repository);
        return store.opened(() -> {});
    }

    private CheckpointStore opened(Runnable locking) {
        synchronized (OPEN) {
            releaseLost();
            if (OPEN.containsKey(place)) {
                throw new IllegalArgumentException(
                        "Another message keeps how far it has come in " + this + ": " + ADVICE);
            }
            OPEN.put(place, use);
        }
        try {
            locking.run();
            stored = repository.getState(key);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All of them, also as other processes may wait for the files of one. */
    private static void releaseLost() {
        OPEN.values().removeIf(other -> {
            if (!other.isLost()) {
                return false;
            }
            other.release();
            return true;
        });
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
     * @param state asked while no other save is under way, so that an older one never replaces a newer one
     * @throws IllegalStateException where another process has written to the repository meanwhile, or this run is over
     * @throws RuntimeException as the repository fails
     */
    synchronized void save(Supplier<CheckpointState> state) {
        if (closed) {
            throw new IllegalStateException("The run that keeps " + this + " is over");
        }
        String next = CheckpointText.write(state.get());
        if (next.equals(stored)) {
            return;
        }
        // a file is locked
        if (use.lock == null && !Objects.equals(repository.getState(key), stored)) {
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
        try {
            use.release();
        } finally {
            synchronized (OPEN) {
                OPEN.remove(place);
            }
        }
    }

    /** The file, or the key and the repository. */
    @Override
    public String toString() {
        return shown;
    }
}
