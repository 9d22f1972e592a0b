package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HeaderElement;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that a request goes out, and keeps HttpClient's wire log from printing it: at debug level that log shows every byte,
 * the API key among them. Answers that never begin, or are packed too often, are given up.
 */
final class QuietRequestExecutor extends HttpRequestExecutor {
    /** Each takes memory of its own; no server packs an answer more than once. */
    private static final int MOST_CODINGS = 3;

    private static final Logger WIRE_LOG = LoggerFactory.getLogger("org.apache.hc.client5.http.wire");

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        if (WIRE_LOG.isDebugEnabled()) {
            bypassWireLog(connection);
        }
        SentMark.set(context);
        try {
            ClassicHttpResponse response = new HttpRequestExecutor(Http1Config.DEFAULT, null, new InterimLimit())
                    .execute(request, connection, informationCallback, context);
            requireFewCodings(response);
            return response;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void requireFewCodings(ClassicHttpResponse response) throws ProtocolException {
        List<HeaderElement> codings = new ArrayList<>();
        MessageSupport.parseElements(response, HttpHeaders.CONTENT_ENCODING, codings::add);
        if (codings.size() > MOST_CODINGS) {
            throw new ProtocolException("the answer is packed " + codings.size() + " times over");
        }
    }

    /** HttpClient decides on its wire log when it binds a socket, and offers no other way to bind it afresh. */
    private static void bypassWireLog(HttpClientConnection connection) throws IOException {
        try {
            Socket socket = ((ManagedHttpClientConnection) connection).getSocket();
            Method bind = connection.getClass().getMethod("bind", SocketHolder.class);
            bind.setAccessible(true);
            bind.invoke(connection, new SocketHolder(socket));
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IOException(
                    "The log org.apache.hc.client5.http.wire is on and would print the API key: set it to INFO", e);
        }
    }
}
