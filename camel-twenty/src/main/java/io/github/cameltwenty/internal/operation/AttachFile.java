package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.bulk.ChunkOutcome;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.FilePart;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.client.TwentyResult;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.request.ClientIds;
import io.github.cameltwenty.internal.request.RequestReader;
import io.github.cameltwenty.internal.result.ResultWriter;
import io.github.cameltwenty.options.GraphqlOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.Exchange;

/**
 * Stores a file and attaches it to a record. The attachment has its id before anything is sent, and keeps it when the message comes
 * again: whatever answer is lost, there is one.
 */
final class AttachFile implements Action {
    static final String RESOURCE = "attachments";

    private static final String NAME = "name";
    private static final String ID = "Id";
    private static final String TYPE = "type";
    private static final String CATEGORY = "fileCategory";
    private static final Map<String, String> QUERY = Map.of("depth", "0");
    private static final int OK = 200;

    private final SingleCall calls;
    private final RequestReader requests;
    private final EndpointOptions options;

    AttachFile(RequestReader requests, EndpointOptions options) {
        this.calls = new SingleCall(requests, options);
        this.requests = requests;
        this.options = options;
    }

    /**
     * @throws IllegalArgumentException where it is not said to what kind of record
     */
    static void check(EndpointOptions options) {
        if (options.operation() == Operation.ATTACH_FILE
                && isBlank(options.graphql().getAttachTo())) {
            throw TwentyConfigurationException.missing(
                    "attachTo",
                    "The option attachTo is missing: name the kind of record that gets the"
                            + " attachment, as companies; its id is the header CamelTwentyId or the option id");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public void run(Exchange exchange, TwentyClient client, Attempts attempts) {
        TwentyRequest request = requests.readGivenId(exchange);
        FilePart file = UploadFile.file(exchange, requests, options);
        try {
            ServerInfo server = client.documentedServer(request, attempts);
            Set<String> fields = server.isRead() ? server.fields(RESOURCE) : Set.of();
            checkKind(fields);
            Map<String, Object> named = Map.of(NAME, file.name(), singular() + ID, String.valueOf(request.body()));
            ClientIds.Numbered attachment =
                    ClientIds.of(exchange, options.action(), true).number(named);
            String id = String.valueOf(attachment.record().get(RecordWithId.ID));
            Optional<TwentyResult> made =
                    attachment.isRepeat() ? find(id, request, client, attempts) : Optional.empty();
            TwentyResult result = made.orElseGet(() -> attach(file, id, fields, request, client, attempts));
            new ResultWriter(options, request, exchange).write(result);
        } finally {
            UploadFile.rewind(exchange);
        }
    }

    private TwentyResult attach(
            FilePart file,
            String id,
            Set<String> fields,
            TwentyRequest request,
            TwentyClient client,
            Attempts attempts) {
        TwentyRequest upload = request.withBody(null);
        Map<?, ?> stored = (Map<?, ?>) new FileUploads(upload, client, attempts)
                .upload(file, GraphqlOptions.ATTACHMENT)
                .value();
        boolean byField = isByField(stored);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(key(fields, byField), request.body());
        record.putAll(ofFile(file.name(), stored, fields));
        TwentyRequest create = TwentyRequest.of(
                        RESOURCE, Operation.CREATE_ONE, null, QUERY, new RecordWithId(id, record))
                .as(Operation.ATTACH_FILE);
        try {
            return calls.create(create, client, attempts);
        } catch (TwentyException e) {
            if (ChunkOutcome.mayBeDone(e)) {
                throw e;
            }
            throw e.with("The file was stored, as " + stored.get("path") + ", and is attached to nothing");
        }
    }

    /** Whether the server names a file by its id, as later ones do. */
    private static boolean isByField(Map<?, ?> stored) {
        return stored.get(RecordWithId.ID) instanceof String;
    }

    /**
     * What an attachment says of its file.
     *
     * @param stored what the upload gave
     * @param fields of attachments; none where the server does not tell them
     */
    static Map<String, Object> ofFile(String name, Map<?, ?> stored, Set<String> fields) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put(NAME, name);
        if (isByField(stored)) {
            record.put("file", List.of(Map.of("fileId", stored.get(RecordWithId.ID), "label", name)));
        } else {
            record.put("fullPath", stored.get("path"));
        }
        FileKind kind = FileKind.of(name);
        if (fields.contains(CATEGORY)) {
            record.put(CATEGORY, kind.name());
        } else if (fields.contains(TYPE)) {
            record.put(TYPE, kind.type());
        }
        return record;
    }

    /** What an earlier delivery of the message made. */
    private static Optional<TwentyResult> find(
            String id, TwentyRequest request, TwentyClient client, Attempts attempts) {
        TwentyRequest find =
                TwentyRequest.of(RESOURCE, Operation.FIND_ONE, id, QUERY, null).as(request.purpose());
        try {
            TwentyResult found = client.send(find, TwentyResult.reader(find), attempts);
            return Optional.of(new TwentyResult(OK, found.value(), null));
        } catch (TwentyNotFoundException e) {
            return Optional.empty();
        }
    }

    private String singular() {
        String given = options.graphql().getAttachTo().strip();
        return Catalog.twenty().resource(given).map(Resource::singular).orElse(given);
    }

    /** As {@code targetCompanyId}, which 2.21 has and November 2025 has not yet (recorded). */
    private String laterKey() {
        return ApiChanges.laterTarget(singular()) + ID;
    }

    /**
     * The field by which an attachment knows what it is attached to.
     *
     * @param fields of attachments; none where the server does not tell them
     * @param byField whether the server names files as later ones do
     */
    private String key(Set<String> fields, boolean byField) {
        boolean later = fields.isEmpty() ? byField : fields.contains(laterKey());
        return later ? laterKey() : singular() + ID;
    }

    private void checkKind(Set<String> fields) {
        String plain = singular() + ID;
        if (fields.isEmpty() || fields.contains(plain) || fields.contains(laterKey())) {
            return;
        }
        String message = "The option attachTo is '" + options.graphql().getAttachTo()
                + "', but attachments of this server have neither " + plain + " nor " + laterKey()
                + OptionChecks.didYouMean(laterKey(), fields);
        throw requests.refused(new IllegalArgumentException(message));
    }
}
