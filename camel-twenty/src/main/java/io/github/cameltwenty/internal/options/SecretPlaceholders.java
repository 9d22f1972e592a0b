package io.github.cameltwenty.internal.options;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each API key that stands in an endpoint's URI a number to stand there instead: keys stay apart, none is shown. */
public final class SecretPlaceholders {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();

    int of(String apiKey) {
        return numbers.computeIfAbsent(apiKey, key -> numbers.size() + 1);
    }
}
