package io.github.cameltwenty.internal.client;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.core5.http.message.BasicHeader;

/** A header that HttpClient's header log cannot print. */
final class SecretHeader extends BasicHeader {
    private static final long serialVersionUID = 1L;
    private static final String HIDDEN = "******";

    SecretHeader(String name, String scheme, String secret) {
        super(name, scheme + secret, true);
    }

    /** The text without the secrets, the longest first: one may hold another. */
    static String hide(Stream<String> secrets, String text) {
        List<String> longestFirst = secrets.distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        String hidden = text;
        for (String secret : longestFirst) {
            hidden = hide(secret, hidden);
        }
        return hidden;
    }

    /** A quotation may have cut the secret off. */
    private static String hide(String secret, String text) {
        String hidden = text.replace(secret, HIDDEN);
        for (int shown = secret.length() - 1; shown > 0; shown--) {
            String cut = secret.substring(0, shown) + PeekedStream.CUT;
            if (hidden.endsWith(cut)) {
                return hidden.substring(0, hidden.length() - cut.length()) + HIDDEN + PeekedStream.CUT;
            }
        }
        return hidden;
    }

    @Override
    public String toString() {
        return getName() + ": " + HIDDEN;
    }
}
