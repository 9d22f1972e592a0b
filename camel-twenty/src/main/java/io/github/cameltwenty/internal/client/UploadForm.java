package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms in which Twenty takes a file, as its public sources have them; none was recorded. Which one a server has is asked of
 * its schema before a file goes out, since a stream can be sent but once.
 *
 * @param path of the API that has it
 */
public record UploadForm(Kind kind, String path) {
    private static final String UPLOAD_FILE = "uploadFile";
    private static final String FILES_FIELD_UPLOAD = "uploadFilesFieldFileByUniversalIdentifier";

    /** Attachment's own field {@code file}, the same in every workspace (STANDARD_OBJECTS of twenty-shared). */
    private static final String ATTACHMENT_FILE_FIELD = "20202020-15db-460e-8166-c7b5d87ad4be";

    /** What the mutation is called, and what it answers. */
    public enum Kind {
        /** {@code uploadFile}, which answers {@code path} and {@code token}: Twenty 1.0. */
        SIGNED_FILE,
        /** {@code uploadFile}, which answers the path with the token behind a question mark: before 1.0. */
        PATH,
        /** {@code uploadFilesFieldFileByUniversalIdentifier}, for the field {@code file} of attachments: from early 2026 on. */
        FILES_FIELD
    }

    /** What a server is taken for that does not tell its schema. */
    public static final UploadForm OF_1_0 = new UploadForm(Kind.SIGNED_FILE, "/graphql");

    /** The question for the mutations that an API has. */
    public static GraphqlCall schemaQuery() {
        return GraphqlCall.query(
                "query Mutations { __type(name: \"Mutation\") { fields { name type { kind ofType { kind } } } } }",
                Map.of());
    }

    /**
     * @param schema the {@code data} of the answer to {@link #schemaQuery}
     * @param path of the API that gave it
     */
    public static Optional<UploadForm> in(Map<?, ?> schema, String path) {
        List<?> mutations =
                schema.get("__type") instanceof Map<?, ?> type && type.get("fields") instanceof List<?> fields
                        ? fields
                        : List.of();
        Optional<UploadForm> uploadFile = named(mutations, UPLOAD_FILE)
                .map(field -> new UploadForm(isObject(field.get("type")) ? Kind.SIGNED_FILE : Kind.PATH, path));
        return uploadFile.or(
                () -> named(mutations, FILES_FIELD_UPLOAD).map(field -> new UploadForm(Kind.FILES_FIELD, path)));
    }

    private static Optional<? extends Map<?, ?>> named(List<?> fields, String name) {
        return fields.stream()
                .map(field -> (Map<?, ?>) field)
                .filter(field -> name.equals(field.get("name")))
                .findFirst();
    }

    private static boolean isObject(Object type) {
        return type instanceof Map<?, ?> fields
                && ("OBJECT".equals(fields.get("kind")) || isObject(fields.get("ofType")));
    }

    /**
     * @param folder a value of Twenty's enum {@code FileFolder}
     */
    public GraphqlCall call(FilePart file, String folder) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (kind == Kind.FILES_FIELD) {
            variables.put("field", ATTACHMENT_FILE_FIELD);
            return GraphqlCall.upload(
                    "mutation Upload($file: Upload!, $field: String!) { " + FILES_FIELD_UPLOAD
                            + "(file: $file, fieldMetadataUniversalIdentifier: $field) { id path size createdAt url } }",
                    variables,
                    file);
        }
        variables.put("folder", folder);
        String selected = kind == Kind.PATH ? "" : " { path token }";
        return GraphqlCall.upload(
                "mutation Upload($file: Upload!, $folder: FileFolder) { " + UPLOAD_FILE
                        + "(file: $file, fileFolder: $folder)" + selected + " }",
                variables,
                file);
    }

    /** A reader that gives a map with {@code path}, {@code name}, and what else the server says of the file. */
    public AnswerReader<TwentyResult> reader(TwentyRequest request, String fileName) {
        return (status, body) -> {
            TwentyResult answer = TwentyResult.reader(request).read(status, body);
            Object stored =
                    ((Map<?, ?>) answer.value()).get(kind == Kind.FILES_FIELD ? FILES_FIELD_UPLOAD : UPLOAD_FILE);
            Map<String, Object> file = new JsonMap();
            file.put("name", fileName);
            if (stored instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> file.put((String) name, value));
            } else if (stored instanceof String signed) {
                String[] parts = signed.split("\\?token=", 2);
                file.put("path", parts[0]);
                file.put("token", parts.length == 2 ? parts[1] : null);
            }
            if (file.get("path") instanceof String) {
                return new TwentyResult(status, file, null);
            }
            throw new NotTwentyException("it holds no path of the stored file");
        };
    }
}
