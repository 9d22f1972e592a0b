package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfiguration;
import java.util.stream.Stream;

/**
 * Who calls a workspace: an API key, a user, or both. It never prints.
 *
 * @param key null for a user alone
 * @param user null for a key alone
 */
public record Credentials(Credential key, UserLogin user) {
    /**
     * @throws IllegalArgumentException naming the option that is missing, wrong or too much, never showing a secret
     */
    public static Credentials of(TwentyConfiguration connection) {
        UserLogin user = UserLogin.of(
                        connection.getUserEmail(),
                        connection.getUserPassword(),
                        connection.getAccessToken(),
                        connection.getRefreshToken())
                .orElse(null);
        boolean hasKey = isSet(connection.getApiKey()) || isSet(connection.getApiKeyFile());
        Credential key =
                user != null && !hasKey ? null : Credential.of(connection.getApiKey(), connection.getApiKeyFile());
        return new Credentials(key, user);
    }

    /** What it is, for people to read. */
    String kind() {
        if (key == null) {
            return "user";
        }
        String kind = key instanceof KeyFile ? "API key of a file" : "API key";
        return user == null ? kind : kind + ", and user";
    }

    public static Credentials ofKey(Credential key) {
        return new Credentials(key, null);
    }

    private static boolean isSet(String option) {
        return option != null && !option.isBlank();
    }

    /** A text without the secrets of a configuration, and without the key in its file. */
    public static String hide(TwentyConfiguration connection, String text) {
        Stream<String> given = Stream.of(
                        connection.getApiKey(),
                        connection.getUserPassword(),
                        connection.getAccessToken(),
                        connection.getRefreshToken())
                .filter(Credentials::isSet)
                .map(String::strip);
        return SecretHeader.hide(Stream.concat(given, inFile(connection.getApiKeyFile())), text);
    }

    private static Stream<String> inFile(String apiKeyFile) {
        try {
            return isSet(apiKeyFile) ? Stream.of(Credential.of(null, apiKeyFile).key()) : Stream.empty();
        } catch (IllegalArgumentException e) {
            return Stream.empty(); // it holds no key
        }
    }

    @Override
    public String toString() {
        return "******";
    }
}
