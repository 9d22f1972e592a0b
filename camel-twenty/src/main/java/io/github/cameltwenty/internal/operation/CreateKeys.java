package io.github.cameltwenty.internal.operation;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyOutputFormat;
import io.github.cameltwenty.TwentyRecordError;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.check.RecordCheck;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.json.MaskedList;
import io.github.cameltwenty.internal.json.MaskedMap;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.options.OperationFamily;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/**
 * Creates API keys and gives their tokens: all, or none that lasts. A token is shown by the server once, so a key whose token
 * would be lost is deleted again.
 */
final class CreateKeys implements Action {
    private static final String RESOURCE = "apiKeys";
    private static final String TOKEN = "token";

    private static final int CREATED = 201;

    private final SingleCall alone;
    private final RequestReader requests;
    private final RecordCheck check;
    private final EndpointOptions options;

    /**
     * @param requests which leaves {@link KeyInput#OWN} alone
     * @param check of the records as they are sent
     */
    CreateKeys(SingleCall alone, RequestReader requests, RecordCheck check, EndpointOptions options) {
        this.alone = alone;
        this.requests = requests;
        this.check = check;
        this.options = options;
    }

    static boolean isFor(EndpointOptions options) {
        return options.writing().isWithToken()
                && options.resource().equals(RESOURCE)
                && OperationFamily.CREATES.has(options.operation());
    }

    /**
     * @throws IllegalArgumentException where other options do not go with tokens
     */
    static void check(EndpointOptions options) {
        if (!isFor(options)) {
            if (options.given().contains("withToken") && !options.resource().equals(RESOURCE)) {
                throw new IllegalArgumentException(
                        "The option withToken is for apiKeys, not for " + options.resource());
            }
            return;
        }
        if (options.result().getOutputFormat() == TwentyOutputFormat.envelope) {
            throw new IllegalArgumentException(
                    "The option outputFormat is 'envelope', but withToken makes several calls:"
                            + " allowed are object, json");
        }
        if (options.operation() == Operation.CREATE_MANY
                && (options.writing().isStreaming()
                        || options.writing().getOnRecordError() == TwentyRecordError.isolate)) {
            throw new IllegalArgumentException(
                    "The option withToken makes all keys or none: it does not go with streaming"
                            + " and onRecordError=isolate");
        }
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest read = requests.read(exchange);
        boolean several = read.body() instanceof List;
        List<?> given = several ? (List<?>) read.body() : List.of(read.body());
        List<Map<String, Object>> dated = dated(given, several);
        boolean isLater = client.server(read, attempts).isMoved(read.resource());
        KeyRoles roles = new KeyRoles(read, isLater, client, attempts);
        List<Map<String, Object>> records = dated.stream().map(roles::resolved).toList();
        List<MaskedMap> made = new ArrayList<>();
        KeyTokens tokens = new KeyTokens(read, isLater, client, attempts);
        try {
            for (int i = 0; i < records.size(); i++) {
                made.add(make(one(read, records.get(i), given.get(i), isLater), tokens, client, attempts));
            }
        } catch (TwentyException e) {
            throw withoutTheOthers(e, made, client, attempts);
        }
        new ResultWriter(options, read, exchange).write(CREATED, several ? new MaskedList(made) : made.get(0));
    }

    private List<Map<String, Object>> dated(List<?> given, boolean several) {
        Instant now = Instant.now();
        List<Map<String, Object>> records = new ArrayList<>();
        try {
            for (Object record : given) {
                Map<String, Object> dated = KeyInput.dated((Map<?, ?>) record, now);
                check.check(dated, several ? records.size() : RecordCheck.ALONE);
                records.add(dated);
            }
            return records;
        } catch (IllegalArgumentException e) {
            throw requests.refused(e);
        }
    }

    /**
     * The request for one of the keys. The id that a record was given here goes along to 1.0 only: that later servers keep it is
     * not recorded, and a repeat that relied on it might make a second key.
     */
    private static TwentyRequest one(TwentyRequest read, Map<String, Object> record, Object given, boolean isLater) {
        boolean numbered = given instanceof RecordWithId;
        Map<String, Object> sent = new LinkedHashMap<>(record);
        if (numbered && isLater) {
            sent.remove(ID);
        }
        return TwentyRequest.of(read.resource(), Operation.CREATE_ONE, null, read.query(), sent)
                .as(read.purpose())
                .repeated(read.isRepeat() && sent.get(ID) != null);
    }

    private MaskedMap make(TwentyRequest request, KeyTokens tokens, TwentyClient client, Attempts attempts) {
        Map<?, ?> key = (Map<?, ?>) alone.create(request, client, attempts).value();
        try {
            MaskedMap result = new MaskedMap(key, TOKEN);
            result.put(TOKEN, tokens.make(key));
            return result;
        } catch (TwentyException e) {
            throw withoutTheOthers(e, List.of(key), client, attempts);
        }
    }

    private TwentyException withoutTheOthers(
            TwentyException failure, List<? extends Map<?, ?>> made, TwentyClient client, Attempts attempts) {
        List<String> left = new ArrayList<>();
        for (Map<?, ?> key : made) {
            String id = String.valueOf(key.get(ID));
            try {
                delete(id, client, attempts);
            } catch (TwentyNotFoundException e) {
                // it is gone already
            } catch (TwentyException e) {
                failure.addSuppressed(e);
                left.add(id);
            }
        }
        if (!left.isEmpty()) {
            return failure.with(
                    "Keys that were made before could not be deleted and are left: " + String.join(", ", left));
        }
        return made.isEmpty()
                ? failure
                : failure.with("What was made before is deleted again: " + made.size() + " keys");
    }

    private void delete(String id, TwentyClient client, Attempts attempts) {
        TwentyRequest request = TwentyRequest.of(options.resource(), Operation.DELETE_ONE, id, Map.of(), null);
        client.send(request, TwentyResult.reader(request), attempts);
    }
}
