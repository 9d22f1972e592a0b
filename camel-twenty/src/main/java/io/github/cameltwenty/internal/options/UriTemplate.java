package io.github.cameltwenty.internal.options;

import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A URI of {@code toD} as its author wrote it, with expressions: what the message brings may fill in values, and name nothing.
 * Otherwise a text such as {@code x&baseUrl=http://elsewhere} would send the workspace's key to another host.
 */
public final class UriTemplate {
    /** What decides where a call goes, with which key, and what is made of its answer. */
    private static final Set<String> AUTHORS_ALONE = Stream.concat(
                    CredentialNames.ALL.stream(),
                    Stream.of(
                            "baseUrl",
                            "webhookSecret",
                            "outputClass",
                            "customObject",
                            "throwExceptionOnFailure",
                            "method",
                            "query"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern EXPRESSION = Pattern.compile("\\$(simple)?\\{(?:[^{}]|\\{[^{}]*})*}");
    private static final String FILLED_IN = "\uFFFC";

    private final boolean namesScheme;
    private final Map<String, Object> options;

    private UriTemplate(boolean namesScheme, Map<String, Object> options) {
        this.namesScheme = namesScheme;
        this.options = options;
    }

    public static UriTemplate of(String written) throws URISyntaxException {
        String masked = EXPRESSION.matcher(written).replaceAll(FILLED_IN);
        boolean namesScheme = masked.indexOf(':') > 0
                && !masked.substring(0, masked.indexOf(':')).contains(FILLED_IN);
        return new UriTemplate(namesScheme, EndpointQuery.of(masked).options());
    }

    /**
     * @param query of the same URI, filled in
     * @throws IllegalArgumentException where an option comes from the message
     */
    public void refuseForeign(EndpointQuery query) {
        query.options().forEach((name, value) -> {
            boolean named = options.get(name) instanceof String;
            if (AUTHORS_ALONE.contains(name)) {
                refuse(!named || options.get(name).toString().contains(FILLED_IN), name);
            } else {
                refuse(namesScheme && (!named || !(value instanceof String)), name);
            }
        });
    }

    private static void refuse(boolean foreign, String name) {
        if (foreign) {
            throw new IllegalArgumentException(
                    "The option " + name + " of this URI comes from the message: toD takes"
                            + " values from it, and no names. Set a header instead, as CamelTwentyFilter, which takes any text");
        }
    }
}
