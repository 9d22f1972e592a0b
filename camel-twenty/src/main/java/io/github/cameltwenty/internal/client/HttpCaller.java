package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.json.JsonBuffer;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.Observer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/** One attempt at a call over HTTP. Safe for use by many threads. */
final class HttpCaller {
    /** Holds a page of most resources, so that it takes few reads of the socket. */
    private static final int HEAD = 128 * 1024;

    /** Buffers for as many calls at a time are used again. */
    private static final int KEPT = 32;

    /** What is no success for reasons that stand in the body alone. */
    private static final Set<Integer> SAID_IN_BODY = Set.of(400, 404, 422, 500);

    static final String USER_AGENT = "camel-twenty/" + ComponentVersion.VERSION;

    private final String baseUrl;
    private final Supplier<HttpClient> http;
    private final Runnable beforeSending;
    private final CallsUnderWay calls;
    private final Observer observer;
    private final ServerClock clock = new ServerClock();
    private final Queue<JsonBuffer> buffers = new ArrayBlockingQueue<>(KEPT);
    private final Queue<byte[]> heads = new ArrayBlockingQueue<>(KEPT);

    /**
     * @param baseUrl without a trailing slash
     * @param http it must follow no redirects and repeat no requests
     * @param beforeSending run when a request is ready to go out
     * @param calls cuts off what takes too long
     */
    HttpCaller(
            String baseUrl, Supplier<HttpClient> http, Runnable beforeSending, CallsUnderWay calls, Observer observer) {
        this.baseUrl = baseUrl;
        this.http = http;
        this.beforeSending = beforeSending;
        this.calls = calls;
        this.observer = observer;
    }

    /**
     * Sends a request once and reads its answer.
     *
     * @param by what opens the workspace to it
     * @throws TwentyException the subclass tells what went wrong
     */
    <T> T send(TwentyRequest request, AnswerReader<T> reader, Authorization by) {
        return send(request, reader, by, 0, Duration.ZERO);
    }

    /**
     * The same.
     *
     * @param repeats how many attempts have failed before
     * @param waited for the rate limit
     */
    <T> T send(TwentyRequest request, AnswerReader<T> reader, Authorization by, int repeats, Duration waited) {
        HttpUriRequestBase call = call(request, by);
        // what is not sent at all, as Camel is stopping, is no call to an observer
        try (CallsUnderWay.Call underWay = calls.begin(request, call)) {
            return CallWatch.during(
                    observer,
                    () -> SentCall.of(baseUrl, request, repeats, waited),
                    watch -> send(request, reader, by, call, underWay, watch));
        }
    }

    private <T> T send(
            TwentyRequest request,
            AnswerReader<T> reader,
            Authorization by,
            HttpUriRequestBase call,
            CallsUnderWay.Call underWay,
            CallWatch watch) {
        GraphqlCall upload = request.body() instanceof GraphqlCall graphql && graphql.file() != null ? graphql : null;
        JsonBuffer buffer = request.content() == null || upload != null ? null : written(request);
        if (buffer != null) {
            call.setEntity(buffer.entity());
        }
        HttpClientContext context = HttpClientContext.create();
        SentMark mark = SentMark.addTo(context, beforeSending);
        watch.sending(call::setHeader);
        try {
            if (upload != null) {
                AtomicLong moved = new AtomicLong();
                call.setEntity(upload.file().entityOf(upload, moved));
                underWay.endWithout(request.bounds().silence(), moved::get);
            }
            return underWay.make(() -> {
                HttpClient client = http.get();
                call.setConfig(request.bounds().config(client));
                return client.execute(call, context, response -> {
                    watch.answered(response.getCode());
                    underWay.answerBegins();
                    if (upload != null) {
                        underWay.endWithin(request.bounds().call());
                    }
                    return read(request, buffer, response, reader, by, underWay);
                });
            });
        } catch (IOException e) {
            throw new Unanswered(request, baseUrl, mark.isSet(), underWay, e).toException();
        } finally {
            if (buffer != null && buffer.isWorthKeeping()) {
                buffers.offer(buffer);
            }
        }
    }

    /** What kept a call from being made. */
    static TwentyConnectionException notSent(TwentyRequest request, Exception why) {
        String message = "not sent, " + why.getMessage();
        return new TwentyConnectionException(
                request.action() + ": " + message, request.refusal(0, null, List.of(message)), false, why);
    }

    void prepare() {
        http.get();
    }

    ServerClock clock() {
        return clock;
    }

    private HttpUriRequestBase call(TwentyRequest request, Authorization by) {
        HttpUriRequestBase call = new HttpUriRequestBase(request.method(), request.uri(baseUrl));
        if (by.header() != null) {
            call.setHeader(by.header());
        }
        call.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        call.setHeader(HttpHeaders.USER_AGENT, USER_AGENT);
        return call;
    }

    /** As a whole before anything is sent: what cannot be written must not reach the server in part. */
    private JsonBuffer written(TwentyRequest request) {
        JsonBuffer kept = buffers.poll();
        JsonBuffer buffer = kept == null ? new JsonBuffer() : kept;
        buffer.reset();
        try {
            Json.write(request.body() instanceof GraphqlCall graphql ? graphql.toJson() : request.content(), buffer);
            return buffer;
        } catch (IllegalArgumentException e) {
            throw new TwentyValidationException(
                    request.action() + ": " + e.getMessage(), request.refusal(0, null, List.of(e.getMessage())), e);
        }
    }

    private <T> T read(
            TwentyRequest request,
            JsonBuffer sent,
            ClassicHttpResponse response,
            AnswerReader<T> reader,
            Authorization by,
            CallsUnderWay.Call underWay)
            throws IOException {
        int status = response.getCode();
        clock.answered(text(response.getFirstHeader(HttpHeaders.DATE)));
        InputStream entity = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        BoundedStream content = new BoundedStream(entity, request.bounds().size());
        byte[] kept = heads.poll();
        byte[] head = kept == null ? new byte[HEAD] : kept;
        PeekedStream body = new PeekedStream(content, head);
        boolean isRead = false;
        try {
            if (SAID_IN_BODY.contains(status)) {
                AnswerBeginning.require(response, body);
            }
            if (status >= 300) {
                TwentyException refusal =
                        FailedAnswer.exception(request, sent == null ? 0 : sent.size(), response, body, by::hide);
                countRefusal(status, content, underWay);
                throw by.told(refusal, request);
            }
            AnswerBeginning.require(response, body);
            AnswerBeginning.requireJson(request, body);
            T answer = reader.read(status, body);
            isRead = true;
            underWay.answered();
            return answer;
        } catch (GraphqlAnswer.ErrorsException e) {
            countRefusal(status, content, underWay);
            throw GraphqlAnswer.toException(request, status, e, by::hide);
        } catch (NotTwentyException e) {
            throw notTwenty(request, status, e.getMessage(), body, e, by);
        } catch (AnswerBeginning.NoAnswerException e) {
            throw e;
        } catch (IOException e) {
            if (Unanswered.isOf(e, underWay)) {
                throw new Unanswered.PartlyAnsweredException(status, e);
            }
            throw brokeOff(e)
                    ? brokenOff(request, status, body, e, by)
                    : notTwenty(request, status, "it is not JSON", body, e, by);
        } finally {
            heads.offer(head);
            if (!isRead && !content.isAtEnd()) {
                // HttpClient would read the rest, and there may be no end of it
                underWay.drop();
            }
        }
    }

    /** A server that refuses does not hang; from 502 on it may be a gateway that speaks, for one that does. */
    private static void countRefusal(int status, BoundedStream content, CallsUnderWay.Call underWay) {
        if (status < 502 && content.isAtEnd()) {
            underWay.answered();
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

    static TwentyNotFoundException notFound(TwentyRequest request) {
        String message = "Record not found";
        return new TwentyNotFoundException(
                request.action() + ": " + message, request.refusal(200, null, List.of(message)));
    }

    private static TwentyServerException notTwenty(
            TwentyRequest request, int status, String why, PeekedStream body, Exception cause, Authorization by) {
        boolean givesToken = request.body() instanceof GraphqlCall call && call.givesToken();
        String message =
                "the answer is not Twenty's: " + why + (givesToken ? "" : "; it begins with: " + by.hide(body.quote()));
        return new TwentyServerException(
                request.action() + ": " + status + ", but " + message,
                request.refusal(status, null, List.of(message)),
                cause);
    }

    private static TwentyException brokenOff(
            TwentyRequest request, int status, PeekedStream body, IOException e, Authorization by) {
        TwentyException failure = notTwenty(request, status, "it broke off", body, new BrokenOffException(e), by);
        return request.isRead() ? failure : failure.with("What was asked for may be done");
    }

    private static String text(Header header) {
        return header == null ? null : header.getValue();
    }
}
