package io.github.cameltwenty.internal.options;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.camel.util.StringHelper;

/** The options that say who calls a workspace, in one place for all that look after them. */
public final class CredentialNames {
    /** Each of them lets a call in, alone or with its neighbour. */
    public static final List<String> ALL =
            List.of("apiKey", "apiKeyFile", "userEmail", "userPassword", "accessToken", "refreshToken");

    /** What must not be shown, in the form in which Camel compares names. */
    private static final List<String> SECRETS =
            List.of("apikey", "secret", "userpassword", "accesstoken", "refreshtoken");

    private CredentialNames() {}

    /** As it stands in a file of properties: {@code api-key}. */
    public static String dashed(String option) {
        return StringHelper.camelCaseToDash(option);
    }

    static boolean isAnyIn(Collection<String> options) {
        return ALL.stream().anyMatch(options::contains);
    }

    /** Whether the value of an option must not be shown, a webhook's secret included. */
    static boolean isSecret(String option) {
        String plain = option.toLowerCase(Locale.ROOT).replace("-", "");
        return SECRETS.stream().anyMatch(plain::endsWith);
    }
}
