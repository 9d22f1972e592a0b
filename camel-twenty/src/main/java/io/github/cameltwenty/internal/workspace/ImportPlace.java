package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.state.StateFiles;
import io.github.cameltwenty.internal.state.StateScope;
import java.nio.file.Path;
import org.apache.camel.spi.StateRepository;

/**
 * Where an import keeps what it needs to be gone on with.
 *
 * @param folder for what is written beside the state
 */
public record ImportPlace(ImportState state, ImportFolder folder) {
    /** So many characters of a print tell one import from another. */
    static final int PRINT = 12;

    /**
     * @param name of the import
     * @param print what the import is known by
     * @param baseUrl of its target
     * @param directory of states
     * @param own keeps the state in the place of files; null for files
     * @throws IllegalArgumentException where another run has it, or another import is unfinished under the name
     * @throws java.io.UncheckedIOException where the directory cannot be used
     */
    public static ImportPlace of(
            String name, String print, String baseUrl, Path directory, StateRepository<String, String> own) {
        String key = "twenty/checkpoint/" + StateScope.of(baseUrl) + "/import/" + name;
        ImportState state = own == null ? ImportState.inFiles(directory, key) : ImportState.in(own, key);
        try {
            state.load(print);
        } catch (RuntimeException e) {
            state.close();
            throw e;
        }
        Path folder = StateFiles.file(directory, key, ".import").resolve(print.substring(0, PRINT));
        return new ImportPlace(state, new ImportFolder(folder));
    }
}
