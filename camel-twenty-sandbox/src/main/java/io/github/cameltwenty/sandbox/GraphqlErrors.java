package io.github.cameltwenty.sandbox;

import graphql.language.SourceLocation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors as GraphQL lists them. The words for people at a screen, {@code userFriendlyMessage}, which servers after 1.0 add,
 * are left out.
 */
final class GraphqlErrors {
    /** What kind of input a server names in {@code extensions.subCode}; servers after 1.0 do. */
    static final String QUERY = "INVALID_QUERY_INPUT";

    static final String FILTER = "INVALID_ARGS_FILTER";
    static final String DATA = "INVALID_ARGS_DATA";

    private static final String BAD_INPUT = "BAD_USER_INPUT";

    private GraphqlErrors() {}

    /** An error without any code. */
    static Map<String, Object> plain(String message, SourceLocation... locations) {
        Map<String, Object> error = Json.object("message", message);
        if (locations.length > 0) {
            error.put(
                    "locations",
                    Arrays.stream(locations)
                            .map(location -> Map.of("line", location.getLine(), "column", location.getColumn()))
                            .toList());
        }
        return error;
    }

    /** @param subCode null for none */
    static Map<String, Object> coded(String message, String code, String subCode) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (subCode != null) {
            extensions.put("subCode", subCode);
        }
        if (code != null) {
            extensions.put("code", code);
        }
        return Json.object("message", message, "extensions", extensions);
    }

    /** An input that a server refuses, and which kind of input it was. */
    static Refusal badInput(String message, String subCode) {
        return Refusal.of(Reply.json(400, coded(message, BAD_INPUT, subCode)));
    }

    /** The error that a refusal of the tables is in GraphQL. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Refusal refusal, GraphqlDialect dialect) {
        Reply reply = refusal.reply(new GraphqlWording(dialect));
        Map<String, Object> document =
                (Map<String, Object>) Json.readOrNull(new String(reply.body(), StandardCharsets.UTF_8));
        if (document.get("messages") instanceof List<?> messages) {
            document = ofRest((String) messages.get(0), (String) document.get("code"), reply.status());
        }
        Map<String, Object> extensions = (Map<String, Object>) document.get("extensions");
        if (dialect.tellsConflicts()) {
            extensions.putAll(refusal.conflict());
        }
        if (!dialect.hasSubCodes()) {
            extensions.remove("subCode");
        }
        return document;
    }

    /**
     * By the words of REST, which are the same.
     *
     * @param code what REST calls it; null where it does not say
     */
    private static Map<String, Object> ofRest(String message, String code, int status) {
        if (message.startsWith("Limit reached")) {
            return coded(message, null, "LIMIT_REACHED");
        }
        if (message.endsWith("does not have permission")) {
            return coded(message, "FORBIDDEN", "PERMISSION_DENIED");
        }
        if (message.startsWith("Invalid cursor")) {
            return coded(message, BAD_INPUT, "INVALID_CURSOR");
        }
        if (message.startsWith("Maximum number of records")) {
            return coded(message, BAD_INPUT, "TOO_MANY_RECORDS_TO_UPDATE");
        }
        return status >= 500
                ? coded(message, "INTERNAL_SERVER_ERROR", null)
                : coded(message, BAD_INPUT, code == null ? DATA : code);
    }
}
