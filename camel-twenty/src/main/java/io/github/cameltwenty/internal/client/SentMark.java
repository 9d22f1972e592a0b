package io.github.cameltwenty.internal.client;

import org.apache.hc.core5.http.protocol.HttpContext;

/** Stands in the context of a call, and is set when its request begins to go out: the server may have seen it then. */
final class SentMark {
    private static final String NAME = SentMark.class.getName();

    private final Runnable beforeSending;
    private boolean isSet;

    private SentMark(Runnable beforeSending) {
        this.beforeSending = beforeSending;
    }

    static SentMark addTo(HttpContext context, Runnable beforeSending) {
        SentMark mark = new SentMark(beforeSending);
        context.setAttribute(NAME, mark);
        return mark;
    }

    static void set(HttpContext context) {
        if (context.getAttribute(NAME) instanceof SentMark mark) {
            mark.isSet = true;
            mark.beforeSending.run();
        }
    }

    boolean isSet() {
        return isSet;
    }
}
