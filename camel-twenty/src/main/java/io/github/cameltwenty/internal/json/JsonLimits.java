package io.github.cameltwenty.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What JSON of others may hold. Its values and names are counted, since empty objects take twenty times their bytes in memory: so it
 * takes about six times the bytes that there may be.
 */
public final class JsonLimits {
    /** Of what Twenty answers, a value or a name has more, with its punctuation. */
    private static final int BYTES_OF_A_TOKEN = 8;

    private static final int FEW_TOKENS = 1000;

    private static final int USUAL = 64 * 1024 * 1024;

    /** As many sizes as are set; those beyond take a new factory for each answer. */
    private static final int KEPT = 100;

    private static final Map<Integer, JsonFactory> BY_SIZE = new ConcurrentHashMap<>();

    private JsonLimits() {}

    /** A stream that ends after so many bytes, with an error where there are more. */
    @FunctionalInterface
    public interface Sized {
        int mostBytes();
    }

    /** A factory of parsers that refuse more than goes with the bytes of a {@link Sized} stream, or of a usual one. */
    static JsonFactory of(InputStream in) {
        int mostBytes = in instanceof Sized sized ? sized.mostBytes() : USUAL;
        JsonFactory known = BY_SIZE.get(mostBytes);
        if (known != null) {
            return known;
        }
        JsonFactory made = factory(mostBytes);
        if (BY_SIZE.size() < KEPT) {
            BY_SIZE.put(mostBytes, made);
        }
        return made;
    }

    private static JsonFactory factory(int mostBytes) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(1000)
                        .maxStringLength(20_000_000)
                        .maxNumberLength(1000)
                        .maxNameLength(50_000)
                        .maxTokenCount(FEW_TOKENS + mostBytes / BYTES_OF_A_TOKEN)
                        .build())
                .build();
    }
}
