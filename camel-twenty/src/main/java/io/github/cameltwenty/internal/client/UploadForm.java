package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.internal.client.AnswerReader.NotTwentyException;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms in which Twenty takes a file: recorded of 1.0.3, November 2025 and 2.21, the one of before 1.0 by its sources. Which one
 * a server has is asked of its schema before a file goes out, since a stream can be sent but once.
 *
 * @param path of the API that has it
 */
public record UploadForm(Kind kind, String path) {
    private static final String UPLOAD_FILE = "uploadFile";
    private static final String FILES_FIELD_UPLOAD = "uploadFilesFieldFileByUniversalIdentifier";
    private static final String BEGIN = "createFileUpload";
    private static final String COMPLETE = "completeFileUpload";
    private static final String STORED = " { id path size createdAt url }";

    /** Attachment's own field {@code file}, the same in every workspace (STANDARD_OBJECTS of twenty-shared). */
    private static final String ATTACHMENT_FILE_FIELD = "20202020-15db-460e-8166-c7b5d87ad4be";

    /** What the mutation is called, and what it answers. */
    public enum Kind {
        /** {@code uploadFile}, which answers {@code path} and {@code token}: Twenty 1.0. */
        SIGNED_FILE,
        /** {@code uploadFile}, which answers the path with the token behind a question mark: before 1.0. */
        PATH,
        /** {@code uploadFilesFieldFileByUniversalIdentifier}, for the field {@code file} of attachments: from early 2026 on. */
        FILES_FIELD,
        /**
         * {@code createFileUpload}, the bytes to the address that it gives, {@code completeFileUpload}: 2.21. A file of unknown
         * length, or without any byte, goes as {@link #FILES_FIELD} there: the length is told first, and 0 is refused.
         */
        IN_STEPS
    }

    /** Where the bytes of a file are to go. */
    public record Target(String fileId, String url, String contentType) {}

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
        return uploadFile
                .or(() -> named(mutations, COMPLETE).map(field -> new UploadForm(Kind.IN_STEPS, path)))
                .or(() -> named(mutations, FILES_FIELD_UPLOAD).map(field -> new UploadForm(Kind.FILES_FIELD, path)));
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

    /** Whether it takes files for attachments alone, by their ids. */
    public boolean isForAttachments() {
        return kind == Kind.FILES_FIELD || kind == Kind.IN_STEPS;
    }

    /** Whether the bytes of such a file go apart from the calls. */
    public boolean isInSteps(FilePart file) {
        return kind == Kind.IN_STEPS && file.length() > 0;
    }

    /** The call before the bytes. What is begun and never completed the server clears away, so that it may be repeated. */
    public GraphqlCall beginCall(FilePart file) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("name", file.name());
        variables.put("size", file.length());
        variables.put("field", ATTACHMENT_FILE_FIELD);
        return GraphqlCall.repeatableMutation(
                "mutation Begin($name: String!, $size: Float!, $field: String) { " + BEGIN
                        + "(filename: $name, size: $size, fileFolder: FilesField,"
                        + " fieldMetadataUniversalIdentifier: $field) { fileId uploadUrl contentType } }",
                variables);
    }

    public static AnswerReader<Target> targetReader(TwentyRequest request) {
        return (status, body) -> {
            Map<?, ?> data =
                    (Map<?, ?>) TwentyResult.reader(request).read(status, body).value();
            if (data.get(BEGIN) instanceof Map<?, ?> target
                    && target.get("fileId") instanceof String fileId
                    && target.get("uploadUrl") instanceof String url) {
                return new Target(
                        fileId,
                        url,
                        target.get("contentType") instanceof String type ? type : "application/octet-stream");
            }
            throw new NotTwentyException("it does not say where the file is to go");
        };
    }

    /** The call behind the bytes; done twice it answers the same (recorded). */
    public static GraphqlCall completeCall(Target target) {
        return GraphqlCall.repeatableMutation(
                "mutation Complete($id: String!) { " + COMPLETE + "(fileId: $id)" + STORED + " }",
                Map.of("id", target.fileId()));
    }

    /**
     * The one call that takes the file along.
     *
     * @param folder a value of Twenty's enum {@code FileFolder}
     */
    public GraphqlCall call(FilePart file, String folder) {
        Map<String, Object> variables = new LinkedHashMap<>();
        if (isForAttachments()) {
            variables.put("field", ATTACHMENT_FILE_FIELD);
            return GraphqlCall.upload(
                    "mutation Upload($file: Upload!, $field: String!) { " + FILES_FIELD_UPLOAD
                            + "(file: $file, fieldMetadataUniversalIdentifier: $field)" + STORED + " }",
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
    public static AnswerReader<TwentyResult> reader(TwentyRequest request, String fileName) {
        return (status, body) -> {
            Map<?, ?> data =
                    (Map<?, ?>) TwentyResult.reader(request).read(status, body).value();
            Object stored = data.values().stream().findFirst().orElse(null);
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
