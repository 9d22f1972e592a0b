package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.sandbox.StoredFiles.StoredFile;
import java.net.URLConnection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives and takes the content of files, as 2.21 was recorded to: opened by a token and never by a key, and without a length. Where
 * files of before are served is recorded too; what is answered there is taken to be the same.
 */
final class FileServer {
    private static final Pattern BY_PATH = Pattern.compile("/files/(.+)/([^/]+)/([^/]+)");
    private static final Pattern BY_ID = Pattern.compile("/file/files-field/([^/]+)");
    private static final Pattern UPLOAD = Pattern.compile("/file-upload/([^/]+)");
    private static final Pattern FROM = Pattern.compile("bytes=(\\d+)-");

    private static final int NOTHING_LEFT = 416;

    private final StoredFiles files;
    private final boolean byField;
    private final boolean ranges;

    /**
     * @param byField whether files are served by their ids, and not by their paths
     * @param ranges whether a part may be asked for; by the sources of late 2026
     */
    FileServer(StoredFiles files, boolean byField, boolean ranges) {
        this.files = files;
        this.byField = byField;
        this.ranges = ranges;
    }

    boolean serves(SandboxRequest request) {
        String path = request.path();
        boolean get = request.method().equals("GET");
        return byField
                ? get && BY_ID.matcher(path).matches()
                        || request.method().equals("PUT")
                                && UPLOAD.matcher(path).matches()
                : get && BY_PATH.matcher(path).matches();
    }

    /** @param content the bytes of the request's body */
    Reply answer(SandboxRequest request, byte[] content) {
        if (!byField) {
            Matcher path = match(BY_PATH, request);
            return StoredFiles.opens(path.group(2), path.group(3))
                    ? content(files.findByPath(path.group(1) + "/" + path.group(3)), request)
                    : forbidden();
        }
        boolean upload = request.method().equals("PUT");
        String id = match(upload ? UPLOAD : BY_ID, request).group(1);
        if (!StoredFiles.opens(Query.of(request.rawQuery()).get("token"), id)) {
            return forbidden();
        }
        StoredFile file = files.find(id);
        if (!upload) {
            return content(file, request);
        }
        files.put(file.with(content, file.complete()));
        return Reply.empty(204);
    }

    private static Matcher match(Pattern pattern, SandboxRequest request) {
        Matcher matcher = pattern.matcher(request.path());
        if (!matcher.matches()) {
            throw Refusal.unrouted(request);
        }
        return matcher;
    }

    private Reply content(StoredFile file, SandboxRequest request) {
        if (file == null || !file.complete()) {
            return Refusal.document(404, "FileException", "File not found");
        }
        String guessed = URLConnection.guessContentTypeFromName(file.name());
        String type = guessed == null ? "application/octet-stream" : guessed;
        Matcher range = FROM.matcher(request.headers().getOrDefault("range", ""));
        return ranges && range.matches()
                ? part(file.content(), Long.parseLong(range.group(1)), type)
                : Reply.chunked(200, type, file.content());
    }

    private static Reply part(byte[] content, long from, String type) {
        if (from >= content.length) {
            return Reply.empty(NOTHING_LEFT);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        return new Reply(206, type, headers, Arrays.copyOfRange(content, (int) from, content.length));
    }

    private static Reply forbidden() {
        return Reply.json(403, Json.object("message", "Forbidden resource", "error", "Forbidden", "statusCode", 403));
    }
}
