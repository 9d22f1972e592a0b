package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.sandbox.StoredFiles.StoredFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The root fields by which files are stored, as they were recorded. */
final class GraphqlFiles {
    private static final long LARGEST = 1_073_741_824;

    /** What a server without the presets of its store says of content that has not come. */
    private static final String CONTENT_TYPE = "application/octet-stream";

    private static final List<String> FOLDERS = List.of(
            "ProfilePicture",
            "WorkspaceLogo",
            "Attachment",
            "PersonPicture",
            "ServerlessFunction",
            "File",
            "AgentChat");

    private static final List<String> LATER_FOLDERS = List.of(
            "CorePicture",
            "AgentChat",
            "BuiltLogicFunction",
            "BuiltFrontComponent",
            "PublicAsset",
            "Source",
            "FilesField",
            "Dependencies",
            "Workflow",
            "EmailAttachment",
            "AppTarball",
            "GeneratedSdkClient",
            "Dpa");

    private static final GraphqlType STORED =
            GraphqlType.of("FileWithSignedUrl", "id", "path", "size", "createdAt", "url");

    private final StoredFiles files;

    GraphqlFiles(StoredFiles files) {
        this.files = files;
    }

    /** At {@code /graphql} up to November 2025. */
    List<GraphqlService> byPath() {
        return List.of(new GraphqlService(
                "uploadFile",
                true,
                false,
                Map.of("file", "Upload!", "fileFolder", "FileFolder"),
                GraphqlType.of("SignedFile", "path", "token"),
                (given, caller) -> {
                    String folder = String.valueOf(given.getOrDefault("fileFolder", "File"));
                    checkFolder(folder, FOLDERS);
                    SentFile sent = (SentFile) given.get("file");
                    StoredFile file = files.add(kebab(folder), sent.name(), sent.content().length, sent.content());
                    return Map.of("path", file.path(), "token", StoredFiles.token(file.name()));
                }));
    }

    /** {@code PersonPicture} is the folder {@code person-picture}. */
    private static String kebab(String folder) {
        return folder.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** At {@code /metadata} of 2.21. */
    List<GraphqlService> byField() {
        return List.of(
                new GraphqlService(
                        "uploadFilesFieldFileByUniversalIdentifier",
                        true,
                        false,
                        Map.of("file", "Upload!", "fieldMetadataUniversalIdentifier", "String!"),
                        STORED,
                        (given, caller) -> {
                            checkUploads(caller);
                            checkField(given.get("fieldMetadataUniversalIdentifier"));
                            SentFile sent = (SentFile) given.get("file");
                            return stored(add(sent.name(), sent.content().length, sent.content()));
                        }),
                new GraphqlService(
                        "createFileUpload",
                        true,
                        false,
                        Map.of(
                                "filename",
                                "String!",
                                "size",
                                "Float!",
                                "fileFolder",
                                "FileFolder!",
                                "fieldMetadataUniversalIdentifier",
                                "String"),
                        GraphqlType.of("FileUploadTarget", "fileId", "uploadUrl", "contentType", "expiresAt"),
                        (given, caller) -> begin(given, caller)),
                new GraphqlService(
                        "completeFileUpload",
                        true,
                        false,
                        Map.of("fileId", "String!"),
                        STORED,
                        (given, caller) -> complete(String.valueOf(given.get("fileId")))));
    }

    private StoredFile add(String name, long length, byte[] content) {
        return files.add("files-field/" + StoredFiles.FIELD, name, length, content);
    }

    private Map<String, Object> begin(Map<String, Object> given, Caller caller) {
        checkFolder(String.valueOf(given.get("fileFolder")), LATER_FOLDERS);
        checkUploads(caller);
        Number size = (Number) given.get("size");
        if (size.longValue() <= 0 || size.longValue() > LARGEST) {
            throw failed("Invalid file size " + size.longValue() + " (max " + LARGEST + " bytes)");
        }
        if (given.get("fieldMetadataUniversalIdentifier") == null) {
            throw failed("fieldMetadataId or fieldMetadataUniversalIdentifier must be provided");
        }
        checkField(given.get("fieldMetadataUniversalIdentifier"));
        StoredFile file = add(String.valueOf(given.get("filename")), size.longValue(), null);
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("__typename", "FileUploadTarget");
        target.put("fileId", file.id());
        target.put("uploadUrl", files.uploadUrl(file));
        target.put("contentType", CONTENT_TYPE);
        target.put("expiresAt", Dates.now());
        return target;
    }

    /** Twice is as once. */
    private Map<String, Object> complete(String id) {
        StoredFile file = files.find(id);
        if (file == null) {
            throw failed("File not found: " + id);
        }
        if (file.content() == null) {
            throw failed("File " + id + " has not been uploaded to storage yet");
        }
        // by the sources of late 2026, not recorded
        if (file.content().length != file.declared()) {
            throw failed("File \"" + file.path() + "\" has " + file.content().length + " bytes in storage but "
                    + file.declared() + " were declared.");
        }
        files.put(file.with(file.content(), true));
        return stored(file);
    }

    private Map<String, Object> stored(StoredFile file) {
        Map<String, Object> stored = new LinkedHashMap<>();
        stored.put("id", file.id());
        stored.put("path", file.path());
        stored.put("size", file.content().length);
        stored.put("createdAt", file.createdAt().toString());
        stored.put("url", files.urlById(file));
        return stored;
    }

    private static void checkFolder(String folder, List<String> folders) {
        if (!folders.contains(folder)) {
            String near = Suggestions.of(folder, folders).replace("mean \"", "mean the enum value \"");
            throw GraphqlRefusal.of(
                    400,
                    GraphqlErrors.coded(
                            "Value \"" + folder + "\" does not exist in \"FileFolder\" enum." + near,
                            "BAD_USER_INPUT",
                            null));
        }
    }

    private static void checkUploads(Caller caller) {
        if (!caller.writes()) {
            throw failed("Entity performing the request does not have permission");
        }
    }

    private static void checkField(Object field) {
        if (!StoredFiles.FIELD.equals(field)) {
            throw failed("Could not find any entity of type \"FieldMetadataEntity\" matching: {\n    \"select\": [\n"
                    + "        \"applicationId\",\n        \"universalIdentifier\"\n    ],\n    \"where\": {\n"
                    + "        \"universalIdentifier\": \"" + field + "\",\n        \"workspaceId\": \""
                    + MetadataTable.WORKSPACE_ID + "\"\n    }\n}");
        }
    }

    private static Refusal failed(String message) {
        return Refusal.of(Reply.json(500, GraphqlErrors.coded(message, "INTERNAL_SERVER_ERROR", null)));
    }
}
