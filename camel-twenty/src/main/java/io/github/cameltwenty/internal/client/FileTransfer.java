package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.internal.observe.CallWatch;
import io.github.cameltwenty.internal.observe.Observer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * Moves the bytes of files, from and to signed addresses. No key goes along, and Twenty's limit does not count it. Safe for use by
 * many threads.
 */
public final class FileTransfer {
    private static final int HEAD = 8 * 1024;

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
                put(url, contentType, file, purpose, failures - 1);
                return;
            } catch (TwentyException e) {
                if (!file.isRepeatable() || !isPassing(e) || failures > attempts.maxRetries()) {
                    throw e;
                }
                pause(failures, attempts, e);
            }
        }
    }

    private void put(FileUrl url, String contentType, FilePart file, TwentyRequest purpose, int repeats) {
        HttpUriRequestBase put = new HttpUriRequestBase("PUT", url.uri());
        put.setHeader(HttpHeaders.USER_AGENT, HttpCaller.USER_AGENT);
        put.setEntity(new EntityTemplate(file.length(), ContentType.parse(contentType), null, file::writeWhole));
        call(purpose, put, repeats, (context, watch) -> client(put, purpose).execute(put, context, response -> {
            watch.answered(response.getCode());
            if (response.getCode() >= 300) {
                throw new RefusedException(refusal(response, purpose));
            }
            EntityUtils.consume(response.getEntity());
            return null;
        }));
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
        ClassicHttpResponse response = get(url, from, version, purpose, repeats);
        if (isRedirect(response)) {
            Header location = response.getFirstHeader(HttpHeaders.LOCATION);
            close(response);
            FileUrl store = (location == null
                            ? java.util.Optional.<FileUrl>empty()
                            : url.redirected(location.getValue()))
                    .orElseThrow(() -> unusable("it redirects to nowhere", purpose, null));
            response = get(store, from, version, purpose, 0);
        }
        if (response.getCode() >= 300) {
            try {
                throw refusal(response, purpose);
            } catch (IOException e) {
                throw unusable("it broke off", purpose, e);
            } finally {
                close(response);
            }
        }
        try {
            return OpenFile.of(response, from);
        } catch (IOException e) {
            close(response);
            throw unusable(e.getMessage(), purpose, e);
        }
    }

    private static boolean isRedirect(ClassicHttpResponse response) {
        return response.getCode() >= 301 && response.getCode() <= 308 && response.getCode() != 304;
    }

    private ClassicHttpResponse get(FileUrl url, long from, String version, TwentyRequest purpose, int repeats) {
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
        return call(purpose, get, repeats, (context, watch) -> {
            ClassicHttpResponse response = client(get, purpose).executeOpen(HttpHost.create(url.uri()), get, context);
            watch.answered(response.getCode());
            return response;
        });
    }

    /** As long as other calls wait for an answer to begin, a file's may too; how long all of it takes is not bounded. */
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

    private <T> T call(TwentyRequest purpose, HttpUriRequestBase sent, int repeats, Exchange<T> exchange) {
        return CallWatch.during(
                observer,
                () -> SentCall.ofFile(baseUrl, purpose, sent.getMethod(), repeats),
                watch -> call(purpose, watch, exchange));
    }

    private static <T> T call(TwentyRequest purpose, CallWatch watch, Exchange<T> exchange) {
        HttpClientContext context = HttpClientContext.create();
        SentMark mark = SentMark.addTo(context, () -> {});
        try {
            return exchange.run(context, watch);
        } catch (RefusedException e) {
            throw e.refusal;
        } catch (IOException e) {
            String reason = "no answer about the file: " + FileUrl.hide(String.valueOf(e.getMessage()));
            throw new TwentyConnectionException(
                    purpose.action() + ": " + reason, purpose.refusal(0, null, List.of(reason)), mark.isSet(), e);
        }
    }

    /** Carries a refusal out of where only {@link IOException}s get out. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient TwentyException refusal;

        RefusedException(TwentyException refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }

    private static TwentyException refusal(ClassicHttpResponse response, TwentyRequest purpose) throws IOException {
        InputStream content = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        TwentyException refusal = FailedAnswer.exception(
                purpose,
                0,
                response,
                new PeekedStream(new BoundedStream(content, purpose.bounds().size()), new byte[HEAD]),
                FileUrl::hide);
        return response.getCode() == 401 || response.getCode() == 403
                ? refusal.with("The file's signed address is not valid, or not any more: no key opens it")
                : refusal;
    }

    private static TwentyServerException unusable(String why, TwentyRequest purpose, IOException cause) {
        String reason = "the answer about the file is of no use: " + why;
        return new TwentyServerException(
                purpose.action() + ": " + reason, purpose.refusal(0, null, List.of(reason)), cause);
    }

    private static void close(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            // it is not needed any more
        }
    }

    static boolean isPassing(TwentyException e) {
        return e instanceof TwentyConnectionException || Repeats.mayBeDone(e);
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
