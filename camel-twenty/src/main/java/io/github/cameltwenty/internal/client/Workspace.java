package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where to call, and who calls.
 *
 * @param baseUrl absolute, without a trailing slash or {@code /rest}
 */
public record Workspace(String baseUrl, Credentials credentials) {
    private static final String CLOUD = "https://api.twenty.com";

    /**
     * @throws IllegalArgumentException naming the option that is missing or malformed, never showing a secret
     */
    public static Workspace of(TwentyConfiguration connection) {
        return new Workspace(checkBaseUrl(connection.getBaseUrl()), Credentials.of(connection));
    }

    public static String checkBaseUrl(String baseUrl) {
        String url = baseUrl == null ? "" : baseUrl.strip();
        if (url.isEmpty()) {
            throw TwentyConfigurationException.missing(
                    "baseUrl",
                    "The option baseUrl is missing. Set the workspace's address on the component,"
                            + " as camel.component.twenty.base-url=https://crm.example.com, or " + CLOUD
                            + " for Twenty's cloud");
        }
        URI uri = parse(url);
        boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
        if (!http
                || uri.getHost() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null) {
            throw malformed(url);
        }
        String lower = uri.getScheme().toLowerCase(Locale.ROOT)
                + url.substring(uri.getScheme().length());
        return lower.replaceFirst("/+$", "").replaceFirst("/rest$", "").replaceFirst("/+$", "");
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw malformed(url);
        }
    }

    private static TwentyConfigurationException malformed(String url) {
        // a user info or a query may hold a secret
        String shown = url.replaceFirst("//[^/@]*@", "//…@").replaceFirst("[?#].*", "?…");
        return TwentyConfigurationException.value(
                "baseUrl",
                "The option baseUrl is '" + shown + "'; it must be an absolute http or https URL"
                        + " without query, as https://crm.example.com, or " + CLOUD + " for Twenty's cloud");
    }

    @Override
    public String toString() {
        return baseUrl;
    }
}
