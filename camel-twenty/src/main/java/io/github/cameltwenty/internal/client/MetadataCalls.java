package io.github.cameltwenty.internal.client;

import static io.github.cameltwenty.catalog.Operation.GRAPHQL;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.TwentyUnsupportedException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.GraphqlResource;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks {@code /metadata} for what REST has lost, and has it answered as settings are: as a bare record, or as a list that is
 * filtered, ordered and cut here.
 */
final class MetadataCalls {
    static final String PATH = "/metadata";

    /** In the words of Node's GraphQL (recorded with {@code /metadata} of 2.21): before anything is done. */
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Cannot query field \"(\\w+)\" on type");

    private static final Pattern UNKNOWN_ROOT =
            Pattern.compile("Cannot query field \"\\w+\" on type \"(Query|Mutation)\"|Unknown type ");

    private final TwentyClient client;

    MetadataCalls(TwentyClient client) {
        this.client = client;
    }

    /** Whether a request is about records that some version has at {@code /metadata} only. */
    static boolean mayServe(TwentyRequest request) {
        return !(request.body() instanceof GraphqlCall)
                && GraphqlResource.of(request.resource()).isPresent();
    }

    /** Whether a request asks for what is shown to its owner alone. */
    static boolean isOwn(TwentyRequest request) {
        return request.path().equals(PATH)
                && GraphqlResource.of(request.resource())
                        .filter(GraphqlResource::own)
                        .isPresent();
    }

    /** Whether REST is known not to have it. */
    boolean serves(TwentyRequest request) {
        return client.graphqlForms().isInMetadata(request.resource())
                || client.knownServer()
                        .filter(server -> server.lacks(request.resource()))
                        .isPresent();
    }

    /**
     * What to do after REST has refused a request.
     *
     * @throws TwentyUnsupportedException the same refusal, where it says something else than that there is no such resource, or
     *     where {@code /metadata} does not have it either
     */
    <T> T sendAfter(
            TwentyUnsupportedException refusal,
            TwentyRequest request,
            AnswerReader<T> reader,
            Attempts attempts,
            LostAnswer<T> lost) {
        if (!Unsupported.isGone(request, refusal.getMessages())) {
            throw refusal;
        }
        try {
            return send(request, reader, attempts, lost);
        } catch (NotThereException e) {
            refusal.addSuppressed(e);
            throw refusal;
        }
    }

    /** Its query or mutation is not in the schema. */
    private static final class NotThereException extends TwentyUnsupportedException {
        private static final long serialVersionUID = 1L;

        NotThereException(String message, Refusal refusal) {
            super(message, refusal);
        }
    }

    /**
     * @throws TwentyUnsupportedException before a call where the version has nothing for the operation
     */
    <T> T send(TwentyRequest request, AnswerReader<T> reader, Attempts attempts, LostAnswer<T> lost) {
        GraphqlResource resource = GraphqlResource.of(request.resource()).orElseThrow();
        Unsupported.checkInMetadata(request);
        if (!request.isRead() && !request.isAboutOneRecord()) {
            throw Unsupported.notSent(request, request.resource() + " are changed one by one on this server");
        }
        while (true) {
            List<String> fields = client.graphqlForms().fields(resource);
            TwentyRequest call = call(resource, request, fields);
            try {
                T answer = client.sendAsIs(
                        call,
                        (status, body) -> {
                            Object bare = MetadataAnswer.bare(resource, request, body);
                            return reader.read(status, new ByteArrayInputStream(Json.writeBytes(bare)));
                        },
                        attempts,
                        lost);
                client.graphqlForms().learn(resource, fields);
                return answer;
            } catch (TwentyValidationException e) {
                client.graphqlForms().learn(resource, known(resource, fields, call, e));
            }
        }
    }

    private static TwentyRequest call(GraphqlResource resource, TwentyRequest request, List<String> fields) {
        return new TwentyRequest(
                request.resource(),
                GRAPHQL,
                PATH,
                Map.of(),
                document(resource, request, String.join(" ", fields)),
                request.purpose(),
                request.isRepeat(),
                request.bounds());
    }

    private static GraphqlCall document(GraphqlResource resource, TwentyRequest request, String fields) {
        if (request.isRead()) {
            return GraphqlCall.query("query Find { " + resource.query() + " { " + fields + " } }", Map.of());
        }
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("id", request.id());
        input.put("update", request.body());
        String mutation = "mutation Update($input: " + resource.updateInput() + "!) { " + resource.update()
                + "(input: $input) { " + fields + " } }";
        return GraphqlCall.repeatableMutation(mutation, Map.of("input", input));
    }

    /**
     * The fields without those that the server refuses.
     *
     * @throws TwentyException where it refuses anything else
     */
    private List<String> known(
            GraphqlResource resource, List<String> fields, TwentyRequest refused, TwentyValidationException refusal) {
        List<String> known = new ArrayList<>(fields);
        for (String message : refusal.getMessages()) {
            if (UNKNOWN_ROOT.matcher(message).lookingAt()) {
                client.graphqlForms().learn(resource, null);
                throw new NotThereException(
                        refusal.getMessage() + ". This server has no way for it, neither in REST nor where Twenty "
                                + Release.V2_21.title() + " has it",
                        refused.refusal(refusal.getStatusCode(), refusal.getError(), refusal.getMessages()));
            }
            Matcher unknown = UNKNOWN_FIELD.matcher(message);
            if (!unknown.lookingAt()) {
                throw refusal;
            }
            known.remove(unknown.group(1));
        }
        if (known.size() == fields.size() || !known.contains("id")) {
            throw refusal;
        }
        return known;
    }
}
