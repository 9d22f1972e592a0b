package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyTimeoutException;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.Observer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.EntityTemplate;

/**
 * Moves the bytes of files, from and to signed addresses. No key goes along, and Twenty's limit does not count it. Safe for use by
 * many threads.
 */
public final class FileTransfer {
    private final Supplier<HttpClient> http;
    private final Waits waits;
    private final String baseUrl;
    private final Observer observer;

    /**
     * @param baseUrl by which the observer knows the workspace
     */
    FileTransfer(Supplier<HttpClient> http, Waits waits, String baseUrl, Observer observer) {
        this.http = http;
        this.waits = waits;
        this.baseUrl = baseUrl;
        this.observer = observer;
    }

    /**
     * Sends a file as the whole of what is at an address. Done twice it does no more than once, so that it is repeated.
     *
     * @param file of known length
     * @param whole in whose name it fails
     */
    public void put(FileUrl url, String contentType, FilePart file, TwentyRequest whole, Attempts attempts) {
        TwentyRequest purpose = whole.within(attempts.policy().bounds());
        for (int failures = 1; ; failures++) {
            try {
                int repeats = failures - 1;
                attempts.context().within(() -> put(url, contentType, file, purpose, repeats));
                return;
            } catch (TwentyException e) {
                if (!file.isRepeatable() || !isPassing(e) || failures > attempts.maxRetries()) {
                    throw e;
                }
                pause(failures, attempts, e);
            }
        }
    }

    private Void put(FileUrl url, String contentType, FilePart file, TwentyRequest purpose, int repeats) {
        HttpUriRequestBase put = new HttpUriRequestBase("PUT", url.uri());
        put.setHeader(HttpHeaders.USER_AGENT, HttpCaller.USER_AGENT);
        AtomicLong moved = new AtomicLong();
        put.setEntity(new EntityTemplate(
                file.length(),
                ContentType.parse(contentType),
                null,
                out -> file.writeWhole(new CountedStream(out, moved))));
        try (CallsUnderWay.Call underWay = waits.calls().begin(purpose, put)) {
            // a large file may take long, and a server that stops reading must not hold it for ever
            underWay.endWithout(purpose.bounds().silence(), moved::get);
            call(purpose, put, repeats, underWay, (context, watch) -> client(put, purpose)
                    .execute(put, context, response -> {
                        watch.answered(response.getCode());
                        underWay.answerBegins();
                        underWay.endWithin(purpose.bounds().call());
                        if (response.getCode() >= 300) {
                            throw FileRefusal.of(response, purpose);
                        }
                        FileRefusal.content(response, purpose).transferTo(OutputStream.nullOutputStream());
                        return null;
                    }));
            return null;
        }
    }

    /** A stream of the content, which is opened when it is read first. */
    public ResumedFile download(Supplier<FileUrl> address, TwentyRequest purpose, Attempts attempts) {
        return new ResumedFile(this, address, purpose.within(attempts.policy().bounds()), attempts);
    }

    /**
     * @param from how much of it is there already
     * @param version of what is there; null where it is not known
     * @param repeats how many attempts have failed before
     */
    OpenFile open(FileUrl url, long from, String version, TwentyRequest purpose, int repeats) {
        Answer answer = get(url, from, version, purpose, repeats, true);
        if (isRedirect(answer.response)) {
            Header location = answer.response.getFirstHeader(HttpHeaders.LOCATION);
            answer.close();
            FileUrl store = (location == null
                            ? java.util.Optional.<FileUrl>empty()
                            : url.redirected(location.getValue()))
                    .orElseThrow(() -> FileRefusal.unusable("it redirects to nowhere", purpose, null));
            answer = get(store, from, version, purpose, 0, false);
        }
        try {
            return OpenFile.of(answer.response, from, answer.call);
        } catch (IOException e) {
            answer.close();
            throw FileRefusal.unusable(e.getMessage(), purpose, e);
        }
    }

    /** What has come up to its body. */
    private record Answer(ClassicHttpResponse response, CallsUnderWay.Call call) {
        FileRefusal refused(TwentyRequest purpose) {
            try {
                return FileRefusal.of(response, purpose);
            } catch (IOException e) {
                return new FileRefusal(FileRefusal.unusable("it broke off", purpose, e));
            } finally {
                close();
            }
        }

        void close() {
            call.close();
            call.drop();
            try {
                response.close();
            } catch (IOException e) {
                // it is not needed any more
            }
        }
    }

    private static boolean isRedirect(ClassicHttpResponse response) {
        return response.getCode() >= 301 && response.getCode() <= 308 && response.getCode() != 304;
    }

    /**
     * @throws TwentyException also for what the server refuses
     */
    private Answer get(
            FileUrl url, long from, String version, TwentyRequest purpose, int repeats, boolean mayRedirect) {
        HttpUriRequestBase get = new HttpUriRequestBase("GET", url.uri());
        get.setHeader(HttpHeaders.ACCEPT, "*/*");
        // a compressed answer would name the length of something else
        get.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        get.setHeader(HttpHeaders.USER_AGENT, HttpCaller.USER_AGENT);
        // without a version nobody could tell that the rest is of the same file: the whole is read again, and compared
        if (from > 0 && version != null) {
            get.setHeader(HttpHeaders.RANGE, "bytes=" + from + "-");
            get.setHeader(HttpHeaders.IF_RANGE, version);
        }
        CallsUnderWay.Call underWay = waits.calls().begin(purpose, get);
        try {
            return call(purpose, get, repeats, underWay, (context, watch) -> {
                ClassicHttpResponse response =
                        client(get, purpose).executeOpen(HttpHost.create(url.uri()), get, context);
                watch.answered(response.getCode());
                underWay.answerBegins();
                Answer answer = new Answer(response, underWay);
                if (response.getCode() >= 300 && !(mayRedirect && isRedirect(response))) {
                    throw answer.refused(purpose);
                }
                return answer;
            });
        } catch (RuntimeException e) {
            underWay.close();
            throw e;
        }
    }

    /** As long as other calls wait for an answer to begin, a file's may too. */
    private HttpClient client(HttpUriRequestBase call, TwentyRequest purpose) {
        HttpClient client = http.get();
        call.setConfig(purpose.bounds().config(client));
        return client;
    }

    /** One exchange with a server. */
    @FunctionalInterface
    private interface Exchange<T> {
        T run(HttpClientContext context, CallWatch watch) throws IOException;
    }

    private <T> T call(
            TwentyRequest purpose,
            HttpUriRequestBase sent,
            int repeats,
            CallsUnderWay.Call underWay,
            Exchange<T> exchange) {
        return CallWatch.during(
                observer,
                () -> SentCall.ofFile(baseUrl, purpose, sent, repeats),
                watch -> call(purpose, underWay, watch, exchange));
    }

    private static <T> T call(
            TwentyRequest purpose, CallsUnderWay.Call underWay, CallWatch watch, Exchange<T> exchange) {
        HttpClientContext context = HttpClientContext.create();
        SentMark mark = SentMark.addTo(context, () -> {});
        try {
            return underWay.make(() -> exchange.run(context, watch));
        } catch (FileRefusal e) {
            throw e.refusal();
        } catch (IOException e) {
            throw unanswered(purpose, underWay, mark.isSet(), e);
        }
    }

    private static TwentyConnectionException unanswered(
            TwentyRequest purpose, CallsUnderWay.Call underWay, boolean sent, IOException e) {
        String why = underWay.cut() == null ? FileUrl.hide(String.valueOf(e.getMessage())) : underWay.cut();
        String reason = "no answer about the file: " + why;
        String message = purpose.action() + ": " + reason;
        TwentyException.Refusal refusal = purpose.refusal(0, null, List.of(reason));
        return Unanswered.isOf(e, underWay) && !underWay.isStopped()
                ? new TwentyTimeoutException(message, refusal, sent, e)
                : new TwentyConnectionException(message, refusal, sent, e);
    }

    static boolean isPassing(TwentyException e) {
        return e instanceof TwentyConnectionException && !Unanswered.isTooLarge(e) || Repeats.mayBeDone(e);
    }

    /**
     * Waits before the next attempt.
     *
     * @param failed thrown where there is no time left to wait
     */
    <E extends Exception> void pause(int failures, Attempts attempts, E failed) throws E {
        try {
            waits.await(attempts.backoff(failures), attempts);
        } catch (Waits.Ended e) {
            failed.addSuppressed(e);
            throw failed;
        }
        attempts.countRetry();
    }
}
