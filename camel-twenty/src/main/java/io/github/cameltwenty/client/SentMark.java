package io.github.cameltwenty.client;

import org.apache.hc.core5.http.protocol.HttpContext;

/** Stands in the context of a call, and is set when its request begins to go out: the server may have seen it then. */
final class SentMark {
    private static final String NAME = SentMark.class.getName();

    private final Runnable onSent;
    private boolean isSet;

    private SentMark(Runnable onSent) {
        this.onSent = onSent;
    }

    static SentMark addTo(HttpContext context, Runnable onSent) {
        SentMark mark = new SentMark(onSent);
        context.setAttribute(NAME, mark);
        return mark;
    }

    static void set(HttpContext context) {
        if (context.getAttribute(NAME) instanceof SentMark mark) {
            mark.isSet = true;
            mark.onSent.run();
        }
    }

    boolean isSet() {
        return isSet;
    }
}
