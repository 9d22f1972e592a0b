package io.github.cameltwenty.internal.operation;

import io.github.cameltwenty.TwentyAuthenticationException;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyFilter;
import io.github.cameltwenty.TwentyNotFoundException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.bulk.BulkCalls;
import io.github.cameltwenty.internal.bulk.SoftlyDeleted;
import io.github.cameltwenty.internal.client.Attempts;
import io.github.cameltwenty.internal.client.TwentyClient;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.record.MergedById;
import io.github.cameltwenty.internal.record.RecordIterator;
import io.github.cameltwenty.internal.record.RecordWithId;
import io.github.cameltwenty.internal.schema.SchemaCalls;
import io.github.cameltwenty.internal.workspace.WorkspaceCalls;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a workspace as a whole, by the operations that read its parts. */
class WorkspaceReading implements WorkspaceCalls {
    private static final int UNAUTHORIZED = 401;
    private static final String NAME = "name";
    private static final String UPDATED_AT = "updatedAt";
    private static final String DELETED_AT = "deletedAt";

    private final Operation operation;
    private final InnerActions actions;
    private final int parallelism;
    private final TwentyClient client;
    private final Attempts attempts;
    private final SchemaCalls schema;

    /**
     * @param operation in whose name calls fail
     * @param parallelism how many ranges of an object's ids are read at once
     */
    WorkspaceReading(
            Operation operation, InnerActions actions, int parallelism, TwentyClient client, Attempts attempts) {
        this.operation = operation;
        this.actions = actions;
        this.parallelism = parallelism;
        this.client = client;
        this.attempts = attempts;
        this.schema = new SchemaCalls(operation, client, attempts);
    }

    @Override
    public ServerInfo server() {
        return client.documentedServer(TwentyRequest.of(Operation.GENERAL, operation, null, Map.of(), null), attempts);
    }

    @Override
    public String baseUrl() {
        return client.baseUrl();
    }

    @Override
    public Instant serverTime() {
        return client.clock().at(System.nanoTime());
    }

    @Override
    public List<Map<?, ?>> objects() {
        return schema.objects();
    }

    @Override
    public List<String> uniqueFields() {
        return schema.uniqueFields().orElse(List.of()).stream()
                .map(field -> field.object() + "." + field.field())
                .toList();
    }

    @Override
    public RecordIterator records(String plural, Instant since, Consumer<TwentyException> ofDeleted) {
        // times are told in milliseconds, and kept in microseconds
        String from =
                since == null ? null : since.truncatedTo(ChronoUnit.MILLIS).toString();
        TwentyFilter changed =
                from == null ? null : TwentyFilter.field(UPDATED_AT).gte(from);
        RecordIterator living = found(plural, changed);
        try {
            return new MergedById(living, deletedOrNone(plural, from, changed, ofDeleted));
        } catch (RuntimeException e) {
            living.close();
            throw e;
        }
    }

    private Iterator<?> deletedOrNone(
            String plural, String from, TwentyFilter changed, Consumer<TwentyException> refused) {
        try {
            Iterator<?> deleted = deleted(plural, from, changed);
            // asked for now, as a refusal later would take the living ones with it
            deleted.hasNext();
            return deleted;
        } catch (TwentyNotFoundException
                | TwentyUnsupportedException
                | TwentyValidationException
                | TwentyAuthenticationException e) {
            if (e.getStatusCode() == UNAUTHORIZED) {
                throw e;
            }
            refused.accept(e);
            return Collections.emptyIterator();
        }
    }

    /** By a walk of their own: no recording shows a list with both. */
    private Iterator<?> deleted(String plural, String from, TwentyFilter changed) {
        TwentyFilter softly = TwentyFilter.field(DELETED_AT).isNotNull();
        // not every server moves the one with the other
        TwentyFilter wanted = changed == null
                ? softly
                : softly.and(TwentyFilter.field(DELETED_AT).gte(from).or(changed));
        return server().offers(Capability.RESTORE)
                ? found(plural, wanted)
                : SoftlyDeleted.records(
                        new BulkCalls(plural, operation, Map.of(), client, attempts), wanted.toString());
    }

    /** @param filter null for all */
    private RecordIterator found(String plural, TwentyFilter filter) {
        return actions.records(plural, options -> {
            options.writing().setParallelism(parallelism);
            options.message().setFilter(filter == null ? null : filter.toString());
        });
    }

    /** By the address that came with the record, which saves a call; else, or where that is over, by the id. */
    @Override
    public InputStream download(Map<?, ?> attachment) {
        Optional<Map<String, Object>> signed = signed(attachment);
        if (signed.isPresent()) {
            try {
                return downloaded(Map.of(), signed.get());
            } catch (TwentyNotFoundException | TwentyValidationException | TwentyAuthenticationException e) {
                return downloadById(attachment);
            }
        }
        return downloadById(attachment);
    }

    private InputStream downloadById(Map<?, ?> attachment) {
        return downloaded(Map.of(TwentyConstants.ID, attachment.get(RecordWithId.ID)), null);
    }

    private InputStream downloaded(Map<String, Object> headers, Object body) {
        return (InputStream) actions.run(Operation.GENERAL, Operation.DOWNLOAD_FILE, options -> {}, headers, body)
                .getBody();
    }

    private static Optional<Map<String, Object>> signed(Map<?, ?> attachment) {
        Object url = attachment.get("fullPath");
        if (attachment.get("file") instanceof List<?> files && files.size() == 1) {
            url = files.get(0) instanceof Map<?, ?> file ? file.get("url") : null;
        }
        return url instanceof String text && text.contains("://")
                ? Optional.of(Map.of("url", text, NAME, String.valueOf(attachment.get(NAME))))
                : Optional.empty();
    }
}
