package io.github.cameltwenty.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The files of a workspace, and what opens them. Safe for use by many threads. */
final class StoredFiles {
    /** The field of attachments that holds files from early 2026 on, the same in every workspace. */
    static final String FIELD = "20202020-15db-460e-8166-c7b5d87ad4be";

    private static final Duration LIFETIME = Duration.ofHours(24);

    private final Map<String, StoredFile> files = new ConcurrentHashMap<>();
    private final Supplier<UUID> ids;
    private final Supplier<String> baseUrl;

    /**
     * @param path as the server names it, without folders of its own
     * @param declared how long it is to be
     * @param content null while it has not come
     * @param complete whether the client has said that all of it came
     */
    record StoredFile(String id, String path, long declared, byte[] content, boolean complete, Instant createdAt) {
        /** With its dot; empty without. */
        String ending() {
            return StoredFiles.ending(path);
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        StoredFile with(byte[] bytes, boolean isComplete) {
            return new StoredFile(id, path, declared, bytes, isComplete, createdAt);
        }
    }

    /** @param baseUrl where the sandbox listens; asked when it does */
    StoredFiles(Supplier<UUID> ids, Supplier<String> baseUrl) {
        this.ids = ids;
        this.baseUrl = baseUrl;
    }

    private static String ending(String name) {
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
    }

    /**
     * @param folder in its path
     * @param content null for one that is to come
     */
    StoredFile add(String folder, String name, long declared, byte[] content) {
        String id = ids.get().toString();
        StoredFile file =
                new StoredFile(id, folder + "/" + id + ending(name), declared, content, content != null, Instant.now());
        files.put(id, file);
        return file;
    }

    void put(StoredFile file) {
        files.put(file.id(), file);
    }

    /** Null where there is none. */
    StoredFile find(Object id) {
        return files.get(String.valueOf(id));
    }

    /** Null where there is none. */
    StoredFile findByPath(String path) {
        return files.values().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** @param subject the id or the name of the file that it opens */
    static String token(String subject) {
        return WebToken.of("FILE", subject, Instant.now().plus(LIFETIME));
    }

    static boolean opens(String token, String subject) {
        Map<?, ?> claims = token == null ? null : WebToken.claims(token);
        return claims != null && subject.equals(claims.get("sub")) && !WebToken.isOver(token);
    }

    /** Where its content is served on 2.21. */
    String urlById(StoredFile file) {
        return baseUrl.get() + "/file/files-field/" + file.id() + "?token=" + token(file.id());
    }

    /** Where its content is to be sent on 2.21. */
    String uploadUrl(StoredFile file) {
        return baseUrl.get() + "/file-upload/" + file.id() + "?token=" + token(file.id());
    }

    /** Where the content of a path is served up to November 2025, whether there is any or not. */
    String urlByPath(String path) {
        int name = path.lastIndexOf('/') + 1;
        return baseUrl.get() + "/files/" + path.substring(0, name) + token(path.substring(name)) + "/"
                + path.substring(name);
    }
}
