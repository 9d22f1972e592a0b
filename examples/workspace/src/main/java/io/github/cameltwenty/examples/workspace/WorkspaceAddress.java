package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.TwentyComponent;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** Whether both are known to be one workspace, or nothing tells them apart: in the cloud all have one address. */
    boolean mayBeSame(WorkspaceAddress other) {
        if (!normalised().equals(other.normalised())) {
            return false;
        }
        Optional<String> id = workspaceId();
        Optional<String> otherId = other.workspaceId();
        return id.isEmpty() || otherId.isEmpty() || id.equals(otherId);
    }

    private String normalised() {
        try {
            URI uri = new URI(url.strip());
            boolean isPlain = "http".equalsIgnoreCase(uri.getScheme());
            int port = uri.getPort() < 0 ? (isPlain ? 80 : 443) : uri.getPort();
            String path = Objects.toString(uri.getPath(), "").replaceAll("/+$", "");
            return (uri.getScheme() + "://" + uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port + path;
        } catch (URISyntaxException e) {
            throw new WrongUse(url + " is no address");
        }
    }

    /** As the key says it, which is a JSON Web Token; empty where it is none. */
    private Optional<String> workspaceId() {
        String[] parts = key().split("\\.");
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.ofNullable(claims.path("workspaceId").textValue());
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String key() {
        try {
            return keyFile == null ? apiKey : Files.readString(keyFile).strip();
        } catch (IOException e) {
            throw new WrongUse(keyFile + " cannot be read");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return url;
    }
}
