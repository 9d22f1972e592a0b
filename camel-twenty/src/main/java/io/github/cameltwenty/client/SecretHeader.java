package io.github.cameltwenty.client;

import org.apache.hc.core5.http.message.BasicHeader;

/** A header that HttpClient's header log cannot print. */
final class SecretHeader extends BasicHeader {
    private static final long serialVersionUID = 1L;

    SecretHeader(String name, String value) {
        super(name, value, true);
    }

    @Override
    public String toString() {
        return getName() + ": ******";
    }
}
