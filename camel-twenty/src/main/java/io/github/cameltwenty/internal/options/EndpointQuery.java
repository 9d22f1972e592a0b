package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfigurationException;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.support.component.RawParameterHelper;
import org.apache.camel.util.StringHelper;
import org.apache.camel.util.URISupport;

/**
 * An endpoint's URI as its author wrote it.
 *
 * @param path all before the question mark
 * @param options as written, {@code RAW(…)} included
 */
public record EndpointQuery(String path, Map<String, Object> options) {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");

    private static final Pattern ENCODED_BY_CAMEL = Pattern.compile("(?!#)[^%+]*[^A-Za-z0-9.*_%+-][^%+]*");

    /** What {@link java.net.URLEncoder} makes of any text. */
    private static final Pattern ENCODED = Pattern.compile("([A-Za-z0-9.*_+-]|%[0-9A-F]{2})+");

    public static EndpointQuery of(String uri) throws URISyntaxException {
        String query = StringHelper.after(uri, "?");
        return new EndpointQuery(
                StringHelper.before(uri, "?", uri), query == null ? Map.of() : URISupport.parseQuery(query, true));
    }

    /**
     * Camel keeps one endpoint per normalized URI, and normalizing reads {@code %Ad} as an escape: {@code %Ada%} and
     * {@code %Aca%} would become one endpoint with one of the two filters.
     */
    public void refuseEscapes() {
        options.forEach((name, value) -> {
            if (!isRaw(value) && ESCAPE.matcher(value.toString()).find()) {
                throw TwentyConfigurationException.value(
                        name,
                        "The option " + name + " holds a % followed by two hex digits, which"
                                + " Camel may take for an escape. Write the value unencoded and in RAW(): " + name
                                + "=RAW(...)");
            }
        });
    }

    /** As its author wrote it, where Camel's webhook component has encoded it on its way here. */
    public EndpointQuery decoded() {
        Map<String, Object> plain = new LinkedHashMap<>(options);
        decode(plain);
        return new EndpointQuery(path, plain);
    }

    /** Values that are encoded as a whole; no other value with an escape is let pass. */
    public static void decode(Map<String, Object> parameters) {
        parameters.replaceAll((name, value) -> {
            boolean encoded = ESCAPE.matcher(value.toString()).find()
                    && ENCODED.matcher(value.toString()).matches();
            return encoded
                    ? URLDecoder.decode(value.toString(), StandardCharsets.UTF_8)
                            .replace("%25", "%")
                    : value;
        });
    }

    /**
     * In {@code RAW()}, where Camel would encode a character and hand the component that: {@code toD} makes {@code a%2Cb} of
     * {@code a,b}. What names a bean, and what has an escape or a plus in it, stays as it is.
     */
    public static Object asWritten(Object value) {
        return value instanceof String text
                        && !isRaw(text)
                        && ENCODED_BY_CAMEL.matcher(text).matches()
                ? "RAW(" + text + ")"
                : value;
    }

    private static boolean isRaw(Object value) {
        String text = value.toString();
        return text.startsWith("RAW(") || text.startsWith("RAW{");
    }

    /** Takes {@code RAW()} off the values. Camel's own helper would also turn a {@code %25} of theirs into {@code %}. */
    public static void unwrapRaw(CamelContext context, Map<String, Object> parameters) {
        parameters.replaceAll((name, value) ->
                isRaw(value) && !isEscaped(value) ? value.toString().replace("%", "%25") : value);
        RawParameterHelper.resolveRawParameterValues(context, parameters);
    }

    /** Camel writes each % of a RAW() as %25 where it puts a URI together itself: YAML's parameters, Kamelets. */
    private static boolean isEscaped(Object value) {
        return !value.toString().replace("%25", "").contains("%");
    }

    public String uri() {
        if (options.isEmpty()) {
            return path;
        }
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The URI with a number in place of each secret. */
    public String withoutSecrets(SecretPlaceholders placeholders) {
        Map<String, Object> shown = new LinkedHashMap<>(options);
        shown.replaceAll(
                (name, value) -> CredentialNames.isSecret(name) ? "xxxxxx" + placeholders.of(value.toString()) : value);
        return new EndpointQuery(path, shown).uri();
    }
}
