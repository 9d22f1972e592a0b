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
    /**
     * @param name of the import
     * @param baseUrl of its target
     * @param directory of states
     * @param own keeps the state in the place of files; null for files
     * @throws IllegalArgumentException where another run has it
     * @throws java.io.UncheckedIOException where the directory cannot be used
     */
    public static ImportPlace of(String name, String baseUrl, Path directory, StateRepository<String, String> own) {
        String key = "twenty/checkpoint/" + StateScope.of(baseUrl) + "/import/" + name;
        ImportState state = own == null ? ImportState.inFiles(directory, key) : ImportState.in(own, key);
        return new ImportPlace(state, new ImportFolder(StateFiles.file(directory, key, ".import")));
    }
}
