package io.github.cameltwenty.internal.client;

import org.apache.hc.core5.http.message.BasicHeader;

/** A header that HttpClient's header log cannot print. */
final class SecretHeader extends BasicHeader {
    private static final long serialVersionUID = 1L;

    private final String secret;

    SecretHeader(String name, String scheme, String secret) {
        super(name, scheme + secret, true);
        this.secret = secret;
    }

    /** The text without the secret: an error of a server, or a page of a proxy, may repeat it, and a quotation cut it off. */
    String hide(String text) {
        String hidden = text.replace(secret, "******");
        for (int shown = secret.length() - 1; shown > 0; shown--) {
            String cut = secret.substring(0, shown) + PeekedStream.CUT;
            if (hidden.endsWith(cut)) {
                return hidden.substring(0, hidden.length() - cut.length()) + "******" + PeekedStream.CUT;
            }
        }
        return hidden;
    }

    @Override
    public String toString() {
        return getName() + ": ******";
    }
}
