package io.github.cameltwenty.client;

import org.apache.hc.core5.http.protocol.HttpContext;

/** Marks in the context of a call that its request began to go out, so that the server may have seen it. */
final class SentMark {
    private static final String NAME = SentMark.class.getName();

    private SentMark() {}

    static void set(HttpContext context) {
        context.setAttribute(NAME, Boolean.TRUE);
    }

    static boolean isSet(HttpContext context) {
        return Boolean.TRUE.equals(context.getAttribute(NAME));
    }
}
