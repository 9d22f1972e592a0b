package io.github.cameltwenty.internal.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a call to one of Twenty's GraphQL APIs sends.
 *
 * @param query the document
 * @param variables none where empty
 * @param operationName which operation of the document is done; null where it has one only
 * @param changesNothing whether its operations are queries
 * @param isRepeatable whether doing it twice does no more than doing it once
 * @param file for the variable that is null; null where none goes along
 */
public record GraphqlCall(
        String query,
        Map<String, Object> variables,
        String operationName,
        boolean changesNothing,
        boolean isRepeatable,
        FilePart file) {
    private static final Pattern GIVES_TOKEN =
            Pattern.compile("generateApiKeyToken|getLoginToken|getAuthTokens|renewToken|uploadFile|FileUpload");

    public GraphqlCall {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** A call without a file; of mutations it is not known whether they may be repeated. */
    public static GraphqlCall of(
            String query, Map<String, Object> variables, String operationName, boolean changesNothing) {
        return new GraphqlCall(query, variables, operationName, changesNothing, changesNothing, null);
    }

    public static GraphqlCall query(String query, Map<String, Object> variables) {
        return of(query, variables, null, true);
    }

    /** A mutation that does no more when it is done twice, as one that names its records by their ids. */
    public static GraphqlCall repeatableMutation(String mutation, Map<String, Object> variables) {
        return new GraphqlCall(mutation, variables, null, false, true, null);
    }

    public static GraphqlCall mutation(String mutation, Map<String, Object> variables) {
        return of(mutation, variables, null, false);
    }

    /** A mutation with a file, which goes into the variable {@code file}. */
    public static GraphqlCall upload(String mutation, Map<String, Object> variables, FilePart file) {
        Map<String, Object> all = new LinkedHashMap<>(variables);
        all.put(FilePart.VARIABLE, null);
        return new GraphqlCall(mutation, all, null, false, false, file);
    }

    /** Whether it can be sent once more: not where its file was read up by the first time. */
    boolean canBeSentAgain() {
        return file == null || file.isRepeatable();
    }

    /** Whether its answer holds a token, so that no part of it may be quoted. */
    boolean givesToken() {
        return query != null && GIVES_TOKEN.matcher(query).find();
    }

    /** Without its variables: they may hold a password. */
    @Override
    public String toString() {
        return query;
    }

    /** As the GraphQL over HTTP specification has it. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", query);
        if (!variables.isEmpty()) {
            json.put("variables", variables);
        }
        if (operationName != null) {
            json.put("operationName", operationName);
        }
        return json;
    }
}
