package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfigurationException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a user signs in: by e-mail and password, or by the tokens of a session that was begun elsewhere. Null for what is not
 * set. It never prints.
 */
record UserLogin(String email, String password, String accessToken, String refreshToken) {
    /**
     * @return empty where nothing is set
     * @throws IllegalArgumentException naming the option that is missing or too much, never showing a secret
     */
    static Optional<UserLogin> of(String email, String password, String accessToken, String refreshToken) {
        UserLogin login = new UserLogin(text(email), password, text(accessToken), text(refreshToken));
        boolean hasPassword = password != null && !password.isBlank();
        boolean hasTokens = login.accessToken != null || login.refreshToken != null;
        if (login.email == null && !hasPassword) {
            return hasTokens ? Optional.of(login) : Optional.empty();
        }
        if (login.email == null || !hasPassword) {
            String missing = hasPassword ? "userEmail" : "userPassword";
            throw TwentyConfigurationException.missing(
                    missing, "The option " + missing + " is missing: a user signs in by userEmail and userPassword");
        }
        if (hasTokens) {
            String token = login.accessToken == null ? "refreshToken" : "accessToken";
            throw new TwentyConfigurationException(
                    "The options userPassword and " + token
                            + " are both set: a session begins by the one or by the other",
                    token,
                    "Take the tokens away where the component is to sign in, or userEmail and userPassword where it goes"
                            + " on with a session.");
        }
        return Optional.of(login);
    }

    /** Without the line end that a file or a variable may bring along. */
    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean hasPassword() {
        return email != null;
    }

    Stream<String> secrets() {
        return Stream.of(password, accessToken, refreshToken).filter(secret -> secret != null && !secret.isBlank());
    }

    @Override
    public String toString() {
        return "******";
    }
}
