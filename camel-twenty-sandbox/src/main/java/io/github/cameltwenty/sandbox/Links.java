package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Links as Twenty stores them: as the URL parser of browsers writes them, but for the slash at the end. What has no
 * scheme is kept as it came.
 */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
    private static final Pattern HOST = Pattern.compile("localhost|([a-z0-9_-]*[a-z0-9]\\.)+[a-z0-9-]*[a-z0-9]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(/[a-zA-Z]*)?");

    private Links() {}

    /**
     * The parts of a links field. A link without a URL is dropped, label and all, and the first that is left becomes
     * the primary one.
     *
     * @param given what is not given counts as null: links are always replaced as a whole
     * @param keepsUserInfo whether a name and password in the URL are kept
     */
    static Map<String, Object> read(Map<?, ?> given, boolean keepsUserInfo) {
        List<Map<String, Object>> links = new ArrayList<>();
        add(links, given.get("primaryLinkUrl"), given.get("primaryLinkLabel"), keepsUserInfo);
        if (given.get("secondaryLinks") instanceof List<?> secondary) {
            for (Object link : secondary) {
                if (link instanceof Map<?, ?> map) {
                    add(links, map.get("url"), map.get("label"), keepsUserInfo);
                }
            }
        }
        Map<String, Object> primary = links.isEmpty() ? Map.of() : links.remove(0);
        return Json.object(
                "primaryLinkLabel",
                primary.get("label"),
                "primaryLinkUrl",
                primary.get("url"),
                "secondaryLinks",
                links);
    }

    private static void add(List<Map<String, Object>> links, Object url, Object label, boolean keepsUserInfo) {
        if (url instanceof String text && !text.isEmpty()) {
            if (!isValid(text)) {
                throw Refusal.ofInput("The URL of the link is not valid", "INVALID_URL");
            }
            Map<String, Object> link = new LinkedHashMap<>();
            link.put("url", stored(text, keepsUserInfo));
            link.put("label", label == null ? null : FieldPath.text(label));
            links.add(link);
        }
    }

    /** With {@code https://} where it has no scheme of the web, it must name a host. */
    static boolean isValid(String url) {
        String stripped = url.strip();
        boolean hasScheme = SCHEME.matcher(stripped).matches();
        HttpUrl parsed = HttpUrl.parse(hasScheme ? stripped : "https://" + stripped);
        String host = stripped.replaceFirst("(?i)^https?://", "");
        return parsed != null
                && HOST.matcher(parsed.host()).matches()
                && !NUMBER.matcher(host).matches();
    }

    static String stored(String url, boolean keepsUserInfo) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            return url;
        }
        String whole = (keepsUserInfo ? parsed : ofParts(parsed))
                        .newBuilder()
                        .fragment(null)
                        .build()
                + fragment(parsed.encodedFragment(), keepsUserInfo);
        // the parser of browsers leaves this one alone, OkHttp's does not
        String pipes = url.toUpperCase(Locale.ROOT).contains("%7C") ? whole : whole.replace("%7C", "|");
        return pipes.endsWith("/") ? pipes.substring(0, pipes.length() - 1) : pipes;
    }

    /**
     * Put together of origin, path, query and fragment, which gives user and password up, and the mark of a query or a fragment
     * that is empty; 1.0 takes the link as a whole (by the URL standard; recorded of user and password).
     */
    private static HttpUrl ofParts(HttpUrl url) {
        HttpUrl.Builder parts = url.newBuilder().username("").password("");
        return "".equals(url.encodedQuery()) ? parts.encodedQuery(null).build() : parts.build();
    }

    /** OkHttp keeps letters of all languages in it, for which browsers write UTF-8 in percents. */
    private static String fragment(String fragment, boolean isWhole) {
        if (fragment == null || fragment.isEmpty() && !isWhole) {
            return "";
        }
        StringBuilder encoded = new StringBuilder("#");
        fragment.codePoints().forEach(point -> {
            boolean kept = point > ' ' && point < 0x7f && "\"<>`".indexOf(point) < 0;
            if (kept) {
                encoded.appendCodePoint(point);
            } else {
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format("%%%02X", b & 0xff));
                }
            }
        });
        return encoded.toString();
    }
}
