package io.github.cameltwenty.internal.options;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gives each API key that stands in an endpoint's URI a number to stand there instead: keys stay apart, none is shown. One that was
 * not asked for since many others gets another number when it comes again, and so another endpoint.
 */
public final class SecretPlaceholders {
    /** As many as the endpoints that Camel keeps. */
    private static final int MOST = 1000;

    private final Map<String, Integer> numbers = new LinkedHashMap<>(16, 0.75f, true);
    private int last;

    synchronized int of(String apiKey) {
        Integer known = numbers.get(apiKey);
        if (known == null) {
            known = ++last;
            numbers.put(apiKey, known);
            if (numbers.size() > MOST) {
                numbers.remove(numbers.keySet().iterator().next());
            }
        }
        return known;
    }
}
