package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.TwentyComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a workspace is, and what opens it.
 *
 * @param apiKey null where a file holds it
 * @param keyFile null where the environment has it
 */
record WorkspaceAddress(String url, String apiKey, Path keyFile) {
    /** What a workspace is named by: options of a command, and variables of the environment. */
    record Names(String url, String urlVariable, String keyFile, String keyVariable) {}

    /**
     * @param url the option; null where it is not given
     * @param keyFile the option; null where it is not given
     * @return empty where nothing of it is set
     * @throws WrongUse where a part is missing
     */
    static Optional<WorkspaceAddress> of(Names names, String url, Path keyFile, Map<String, String> environment) {
        String address = url == null ? environment.get(names.urlVariable()) : url;
        String key = keyFile == null ? environment.get(names.keyVariable()) : null;
        if (isBlank(address) && isBlank(key) && keyFile == null) {
            return Optional.empty();
        }
        if (isBlank(address)) {
            throw new WrongUse("There is a key, but no address: set " + names.url() + " or " + names.urlVariable());
        }
        if (isBlank(key) && keyFile == null) {
            throw new WrongUse("There is no key for " + address + ": set " + names.keyVariable() + ", or "
                    + names.keyFile() + " to a file that holds it");
        }
        if (keyFile != null && !Files.isReadable(keyFile)) {
            throw new WrongUse(names.keyFile() + " is " + keyFile + ", which cannot be read");
        }
        return Optional.of(new WorkspaceAddress(address, key, keyFile));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    TwentyComponent component() {
        TwentyComponent component = new TwentyComponent();
        component.setBaseUrl(url);
        if (keyFile == null) {
            component.setApiKey(apiKey);
        } else {
            component.getConfiguration().setApiKeyFile(keyFile.toString());
        }
        return component;
    }

    /** Without the key. */
    @Override
    public String toString() {
        return url;
    }
}
