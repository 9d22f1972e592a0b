package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfiguration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.camel.util.StringHelper;

/** The options that say who calls a workspace, in one place for all that look after them. */
public final class CredentialNames {
    private record Row(
            String name, Function<TwentyConfiguration, String> get, BiConsumer<TwentyConfiguration, String> set) {}

    private static final List<Row> ROWS = List.of(
            new Row("apiKey", TwentyConfiguration::getApiKey, TwentyConfiguration::setApiKey),
            new Row("apiKeyFile", TwentyConfiguration::getApiKeyFile, TwentyConfiguration::setApiKeyFile),
            new Row("userEmail", TwentyConfiguration::getUserEmail, TwentyConfiguration::setUserEmail),
            new Row("userPassword", TwentyConfiguration::getUserPassword, TwentyConfiguration::setUserPassword),
            new Row("accessToken", TwentyConfiguration::getAccessToken, TwentyConfiguration::setAccessToken),
            new Row("refreshToken", TwentyConfiguration::getRefreshToken, TwentyConfiguration::setRefreshToken));

    /** Each of them lets a call in, alone or with its neighbour. */
    public static final List<String> ALL = ROWS.stream().map(Row::name).toList();

    /** What must not be shown, in the form in which Camel compares names. */
    private static final List<String> SECRETS =
            List.of("apikey", "secret", "userpassword", "accesstoken", "refreshtoken");

    private CredentialNames() {}

    /** By name, with null for what is not set. */
    public static Map<String, Object> of(TwentyConfiguration connection) {
        Map<String, Object> values = new HashMap<>();
        ROWS.forEach(row -> values.put(row.name(), row.get().apply(connection)));
        return values;
    }

    /**
     * @param values by name, with null for what is not set
     */
    public static void set(TwentyConfiguration connection, UnaryOperator<String> values) {
        ROWS.forEach(row -> row.set().accept(connection, values.apply(row.name())));
    }

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
