package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfigurationException;
import java.nio.file.Path;

/** An API key, or where it is. It never prints. */
public interface Credential {
    /** The key as it is now. */
    String key();

    /** Asks once more where the key is kept, since the server refused it; whether it is another one now. */
    default boolean renewed() {
        return false;
    }

    /**
     * @param apiKey null or blank where it is not set
     * @param file null or blank where it is not set
     * @throws IllegalArgumentException naming the option that is missing or wrong, never showing a key
     */
    static Credential of(String apiKey, String file) {
        if (file == null || file.isBlank()) {
            return new FixedKey(checkKey("apiKey", apiKey));
        }
        if (apiKey != null && !apiKey.isBlank()) {
            throw new TwentyConfigurationException(
                    "The options apiKey and apiKeyFile are both set: set one of them",
                    "apiKeyFile",
                    "Take one of the two away: apiKeyFile is for keys that are replaced without a restart.");
        }
        return KeyFile.of(Path.of(file.strip()));
    }

    /**
     * The key without the line end that a file or a variable may bring along.
     *
     * @param option where it comes from
     */
    static String checkKey(String option, String apiKey) {
        String key = apiKey == null ? "" : apiKey.strip();
        if (key.isEmpty()) {
            throw TwentyConfigurationException.missing(
                    option,
                    "The option " + option
                            + " is missing. Create a key in Twenty under Settings > APIs &"
                            + " Webhooks and set it on the component, as camel.component.twenty.api-key={{env:TWENTY_API_KEY}}");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw TwentyConfigurationException.value(
                    option,
                    "The option " + option + " must be the key alone: it holds a space or a character that no key has");
        }
        return key;
    }

    /** A key that stays as it is. */
    record FixedKey(String key) implements Credential {
        @Override
        public String toString() {
            return "******";
        }
    }
}
