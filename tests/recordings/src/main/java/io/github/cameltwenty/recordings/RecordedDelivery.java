package io.github.cameltwenty.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A webhook as a real Twenty delivered it.
 *
 * @param title what was done
 * @param headers by name, as they came
 */
public record RecordedDelivery(String title, Map<String, String> headers, String body) {
    /** With which the recorded webhooks are signed. */
    public static final String SECRET = "my-secret";

    private static final Path CONTRACT = Path.of(System.getProperty("basedir", ""), "..", "..", "shared", "contract");
    private static final Pattern DELIVERY =
            Pattern.compile("### ([^\n]+)\n\n```http\nPOST [^\n]+\n(.+?)\n\n(.+?)\n```", Pattern.DOTALL);

    public static boolean areThere() {
        return Files.isDirectory(CONTRACT);
    }

    /** Those of 1.0.3 and of November 2025; none where they are not there. */
    public static List<RecordedDelivery> all() {
        return Stream.of("v1.0.3", "2025-11")
                .flatMap(version -> of(version).stream())
                .toList();
    }

    /**
     * Those of one version, in the order of its page; none where they are not there.
     *
     * @param version as the folder of the recordings is named: {@code v1.0.3}
     */
    public static List<RecordedDelivery> of(String version) {
        List<RecordedDelivery> deliveries = new ArrayList<>();
        if (!areThere()) {
            return deliveries;
        }
        try {
            String page = Files.readString(CONTRACT.resolve(version).resolve("webhook.md"), StandardCharsets.UTF_8);
            Matcher matcher = DELIVERY.matcher(page);
            while (matcher.find()) {
                deliveries.add(new RecordedDelivery(
                        version + ": " + matcher.group(1), headers(matcher.group(2)), matcher.group(3)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deliveries;
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        lines.lines().forEach(line -> headers.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        return headers;
    }

    public boolean isSigned() {
        return headers.containsKey("X-Twenty-Webhook-Signature");
    }

    @Override
    public String toString() {
        return title;
    }
}
