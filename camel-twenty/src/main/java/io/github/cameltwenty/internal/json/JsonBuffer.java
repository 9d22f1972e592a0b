package io.github.cameltwenty.internal.json;

import java.io.ByteArrayOutputStream;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Bytes of JSON that are sent from where they were written, and the place used again for the next request. */
public final class JsonBuffer extends ByteArrayOutputStream {
    private static final int KEPT = 1024 * 1024;

    public JsonBuffer() {
        super(4096);
    }

    public HttpEntity entity() {
        return new ByteArrayEntity(buf, 0, count, ContentType.APPLICATION_JSON);
    }

    public boolean isWorthKeeping() {
        return buf.length <= KEPT;
    }
}
