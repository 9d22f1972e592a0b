package io.github.cameltwenty.client;

import org.apache.hc.core5.http.message.BasicHeader;

/** A header that HttpClient's header log cannot print. */
final class SecretHeader extends BasicHeader {
    private static final long serialVersionUID = 1L;

    private final String secret;

    SecretHeader(String name, String scheme, String secret) {
        super(name, scheme + secret, true);
        this.secret = secret;
    }

    /** The text without the secret: an error of a server, or a page of a proxy, may repeat it. */
    String hide(String text) {
        return text.replace(secret, "******");
    }

    @Override
    public String toString() {
        return getName() + ": ******";
    }
}
