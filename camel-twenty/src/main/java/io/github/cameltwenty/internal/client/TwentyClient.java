package io.github.cameltwenty.internal.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.TwentyConnectionException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.json.Json;
import io.github.cameltwenty.internal.observe.Observer;
import io.github.cameltwenty.internal.server.KnownServer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.HttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls one workspace with an API key or for a user, at its pace and as often as it takes. What cannot be repeated without the risk of
 * doing it twice is not repeated. Safe for use by many threads.
 */
public final class TwentyClient {
    private static final Logger LOG = LoggerFactory.getLogger(TwentyClient.class);

    private final String baseUrl;
    private final HttpCaller http;
    private final Authorizations authorizations;
    private final PacedCalls calls;
    private final Waits waits;
    private final KnownServer server;
    private final Observer observer;
    private volatile boolean refusesDepth2;
    private final GraphqlForms graphqlForms = new GraphqlForms();
    private final AtomicBoolean isVerified = new AtomicBoolean();
    private final FileTransfer files;
    private final MetadataCalls metadata = new MetadataCalls(this);
    private final StartTime startTime = new StartTime(System::nanoTime);

    /**
     * @param http it must follow no redirects and repeat no requests
     */
    public TwentyClient(
            String baseUrl,
            Credentials credentials,
            Supplier<HttpClient> http,
            RateLimit rateLimit,
            Waits waits,
            String apiVersion,
            Observer observer) {
        this.baseUrl = baseUrl;
        this.observer = observer;
        this.files = new FileTransfer(http, waits, baseUrl, observer);
        this.http = new HttpCaller(baseUrl, http, rateLimit::beforeSending, waits.calls(), observer);
        this.waits = waits;
        this.server = new KnownServer(apiVersion, System::nanoTime);
        this.authorizations = Authorizations.of(credentials, baseUrl, this.http, server);
        this.calls = new PacedCalls(this.http, authorizations, rateLimit, waits, baseUrl, observer);
    }

    /** A client without limits, for a few calls. */
    public static TwentyClient unlimited(Workspace workspace, Supplier<HttpClient> http) {
        Waits waits = new Waits();
        return new TwentyClient(
                workspace.baseUrl(),
                workspace.credentials(),
                http,
                RateLimit.none(waits),
                waits,
                KnownServer.AUTO,
                Observer.NONE);
    }

    /**
     * What the server offers: asked for once, and again after ten minutes.
     *
     * @param purpose the call that needs to know, in whose name a look-up fails
     * @throws TwentyException where it cannot be reached or refuses the key
     */
    public ServerInfo server(TwentyRequest purpose, Attempts attempts) {
        return server.get(path -> document(path, purpose, attempts));
    }

    /** The same, asked for though the version was given by hand: before what another version would do harm with. */
    public ServerInfo documentedServer(TwentyRequest purpose, Attempts attempts) {
        return server.getDocumented(path -> document(path, purpose, attempts));
    }

    /** What is known of the server without asking it. */
    public Optional<ServerInfo> knownServer() {
        return server.known();
    }

    /** Has the server be asked anew when it is next needed what it offers: its objects or fields are others now. */
    public void forgetServer() {
        server.forget();
    }

    /** All that is known of the server: what it offers, and in which forms it takes what versions have changed. */
    void forgetAllOfServer() {
        server.forget();
        graphqlForms.forget();
        refusesDepth2 = false;
    }

    KnownServer.State serverState() {
        return server.state();
    }

    int callsUnderWay() {
        return waits.calls().count();
    }

    /** How much of a resource goes into one call of this workspace. */
    public LearnedSize batchSize(String resource) {
        return BatchSizes.of(baseUrl, resource);
    }

    private JsonNode document(String path, TwentyRequest purpose, Attempts attempts) {
        TwentyRequest request = TwentyRequest.of(
                        purpose.resource(), Operation.GET_OPEN_API_SCHEMA, null, Map.of(), null)
                .as(purpose.purpose())
                .withPath(path);
        try {
            return sendAsIs(request, (status, body) -> Json.tree(body), attempts, refusal -> Optional.empty());
        } catch (TwentyServerException e) {
            if (e.getCause() instanceof HttpCaller.BrokenOffException) {
                // it is there: a later server must not be taken for one that has none
                throw new TwentyConnectionException(
                        e.getMessage(), request.refusal(e.getStatusCode(), e.getError(), e.getMessages()), true, e);
            }
            throw e;
        }
    }

    /** Makes ready what the first call would have to make. */
    public void prepare() {
        http.prepare();
    }

    public ServerClock clock() {
        return http.clock();
    }

    /** Who is told what is done with this client. */
    public Observer observer() {
        return observer;
    }

    Authorizations authorizations() {
        return authorizations;
    }

    /**
     * Asks the workspace whether it knows who calls, until it has said so: once, however many endpoints want to know.
     *
     * @throws TwentyException where it does not, or cannot be asked
     */
    void verify() {
        synchronized (isVerified) {
            if (!isVerified.get()) {
                CredentialCheck.run(this);
                isVerified.set(true);
            }
        }
    }

    /** The id of the API key in use, read anew where a file holds it; empty for a user alone, or a key that does not name its id. */
    public Optional<String> keyId() {
        return authorizations.keyId();
    }

    public GraphqlForms graphqlForms() {
        return graphqlForms;
    }

    /** Where it calls, without a trailing slash. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The id of the workspace, as the key or the session of a call tells it; empty where it does not. */
    public Optional<String> workspaceId(TwentyRequest purpose) {
        return TokenClaims.text(authorizations.of(purpose).token(), "workspaceId");
    }

    /** @return false where there was no time to wait, or Camel stops */
    public boolean await(Duration time, Attempts attempts) {
        try {
            waits.await(time, attempts);
            return true;
        } catch (Waits.Ended e) {
            return false;
        }
    }

    /** The bytes of files, which go without a key. */
    public FileTransfer files() {
        return files;
    }

    /** How many calls were repeated since this client is there. */
    public long retries() {
        return calls.retries();
    }

    /** Sends a request of which no answer can be lost for good: repeating it does no harm, or it is not repeated. */
    public <T> T send(TwentyRequest request, AnswerReader<T> reader, Attempts attempts) {
        return send(request, reader, attempts, refusal -> Optional.empty());
    }

    /**
     * Sends a request while Camel starts: once, and for a moment, as nothing can be stopped that waits to be started. It waits for its
     * turn as all calls do.
     */
    public <T> T sendAtStart(TwentyRequest request, AnswerReader<T> reader, Attempts attempts) {
        return startTime.spend(left ->
                send(request, reader, attempts.once(attempts.policy().bounds().within(left))));
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param lost asked when a repeat is refused after an attempt whose answer was lost
     * @throws TwentyException the subclass tells what went wrong
     */
    public <T> T send(TwentyRequest request, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        if (MetadataCalls.mayServe(request)) {
            return sendToRestOrMetadata(request, reader, attempts, lost);
        }
        if (!request.mayBeAnsweredBare()) {
            return sendAtDepth(request, reader, attempts, lost);
        }
        if (server.isKnownToHaveMoved(request.resource())) {
            return sendAsIs(moved(request), reader, attempts, lost);
        }
        try {
            return sendAtDepth(request, reader, attempts, lost);
        } catch (TwentyUnsupportedException e) {
            if (server(request, attempts).isMoved(request.resource())) {
                return sendAsIs(moved(request), reader, attempts, lost);
            }
            throw e;
        }
    }

    /** As long as nothing else is known, REST is asked: what has gone from it is refused there, and nothing done. */
    private <T> T sendToRestOrMetadata(
            TwentyRequest request, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        if (metadata.serves(request)) {
            return metadata.send(request, reader, attempts, lost);
        }
        try {
            return sendAtDepth(request, reader, attempts, lost);
        } catch (TwentyUnsupportedException e) {
            return metadata.sendAfter(e, request, reader, attempts, lost);
        }
    }

    /** Settings are created one by one, and have no duplicates. */
    private static TwentyRequest moved(TwentyRequest request) {
        if (request.operation() == Operation.FIND_DUPLICATES || request.isBatch()) {
            throw Unsupported.notSent(
                    request, request.resource() + " are settings on this server, and there is no such call for those");
        }
        return request.moved();
    }

    private <T> T sendAtDepth(TwentyRequest routed, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        if (!attempts.policy().depthFallback() || !routed.isDepth2()) {
            return sendAsIs(routed, reader, attempts, lost);
        }
        if (!refusesDepth2) {
            try {
                return sendAsIs(routed, reader, attempts, lost);
            } catch (TwentyUnsupportedException e) {
                if (!Unsupported.isDepthRefused(routed, e.getMessages())) {
                    throw e;
                }
                LOG.warn("{}. Reading depth 1 from now on, as depthFallback says", e.getMessage());
                refusesDepth2 = true;
            }
        }
        return sendAsIs(routed.withDepth1(), reader, attempts, lost);
    }

    <T> T sendAsIs(TwentyRequest request, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        return calls.send(request, reader, attempts, lost);
    }
}
