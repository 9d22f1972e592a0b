package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes that a request goes out, and keeps HttpClient's wire log from printing it: at debug level that log shows every byte,
 * the API key among them.
 */
final class QuietRequestExecutor extends HttpRequestExecutor {
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
        return super.execute(request, connection, informationCallback, context);
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
