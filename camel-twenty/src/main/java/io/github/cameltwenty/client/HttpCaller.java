package io.github.cameltwenty.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.client.AnswerReader.NotTwentyException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** One attempt at a call over HTTP. Safe for use by many threads. */
final class HttpCaller {
    private static final String USER_AGENT = "camel-twenty/" + Version.VERSION;

    private final String baseUrl;
    private final SecretHeader authorization;
    private final HttpClient http;

    /**
     * @param baseUrl without a trailing slash
     * @param http it must follow no redirects and repeat no requests
     */
    HttpCaller(String baseUrl, String apiKey, HttpClient http) {
        this.baseUrl = baseUrl;
        this.authorization = new SecretHeader(HttpHeaders.AUTHORIZATION, "Bearer " + apiKey);
        this.http = http;
    }

    /**
     * Sends a request once and reads its answer.
     *
     * @throws TwentyException the subclass tells what went wrong
     */
    <T> T send(TwentyRequest request, AnswerReader<T> reader) {
        HttpUriRequestBase call = call(request);
        HttpClientContext context = HttpClientContext.create();
        try {
            return http.execute(call, context, response -> read(request, response, reader));
        } catch (IOException e) {
            boolean sent = SentMark.isSet(context);
            String reason = request.action() + ": no answer from " + baseUrl + ": " + describe(e)
                    + (sent ? "; the request may have arrived" : "; the request was not sent");
            throw new TwentyConnectionException(reason, request.refusal(0, null, List.of(describe(e))), sent, e);
        }
    }

    private HttpUriRequestBase call(TwentyRequest request) {
        HttpUriRequestBase call = new HttpUriRequestBase(request.operation().method(), request.uri(baseUrl));
        call.setHeader(authorization);
        call.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        call.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        if (request.body() != null) {
            call.setEntity(new ByteArrayEntity(json(request), ContentType.APPLICATION_JSON));
        }
        return call;
    }

    private static byte[] json(TwentyRequest request) {
        try {
            return Json.writeBytes(request.body());
        } catch (IllegalArgumentException e) {
            throw new TwentyValidationException(
                    request.action() + ": " + e.getMessage(), request.refusal(0, null, List.of(e.getMessage())), e);
        }
    }

    private static <T> T read(TwentyRequest request, ClassicHttpResponse response, AnswerReader<T> reader) {
        int status = response.getCode();
        InputStream body = null;
        QuotedStream quoted = null;
        try {
            body = response.getEntity() == null
                    ? InputStream.nullInputStream()
                    : response.getEntity().getContent();
            quoted = new QuotedStream(body);
            if (status >= 300) {
                throw FailedAnswer.read(request, response, quoted).toException();
            }
            BufferedInputStream buffered = new BufferedInputStream(quoted);
            requireJson(buffered);
            return reader.read(status, buffered);
        } catch (NotTwentyException e) {
            throw notTwenty(request, status, e.getMessage(), quoted, e);
        } catch (IOException e) {
            throw brokeOff(e)
                    ? notTwenty(request, status, "it broke off", quoted, new BrokenOffException(e))
                    : notTwenty(request, status, "it is not JSON", quoted, e);
        }
    }

    /** Whether the text or the connection ended too early; Jackson wraps what it meets while it reads. */
    private static boolean brokeOff(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean connection = cause instanceof IOException && !(cause instanceof JsonProcessingException);
            if (connection || cause instanceof JsonEOFException) {
                return true;
            }
        }
        return false;
    }

    /** The server answered, but what it said is lost. */
    static final class BrokenOffException extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenOffException(IOException cause) {
            super(cause);
        }
    }

    private static void requireJson(BufferedInputStream body) throws IOException {
        body.mark(1024);
        int first = body.read();
        while (first >= 0 && Character.isWhitespace(first)) {
            first = body.read();
        }
        if (first < 0) {
            throw new NotTwentyException("it is empty");
        }
        if (first != '{' && first != '[') {
            throw new NotTwentyException("it is not JSON");
        }
        body.reset();
    }

    private static TwentyServerException notTwenty(
            TwentyRequest request, int status, String why, QuotedStream body, Exception cause) {
        String message =
                "the answer is not Twenty's: " + why + "; it begins with: " + (body == null ? "" : body.quote());
        return new TwentyServerException(
                request.action() + ": " + status + ", but " + message,
                request.refusal(status, null, List.of(message)),
                cause);
    }

    private static String describe(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
