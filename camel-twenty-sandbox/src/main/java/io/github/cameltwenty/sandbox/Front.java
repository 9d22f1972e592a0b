package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A proxy in front of the sandbox, with the limits that nginx has unless told otherwise: 8 KiB for a request line and 1 MiB
 * for a body.
 *
 * @param limitsSizes whether it has these limits
 * @param rateLimit of all calls, whatever they are for; null for none
 */
record Front(boolean limitsSizes, RateLimit rateLimit) {
    static final Front NONE = new Front(false, null);

    private static final int LARGEST_LINE = 8192;
    private static final long LARGEST_BODY = 1 << 20;

    /** What it answers in the place of the server; null where it lets a request through. */
    Reply refusal(HttpReader.Incoming incoming) {
        SandboxRequest request = incoming.request();
        if (limitsSizes && lineLength(request) > LARGEST_LINE) {
            return page(414, "414 Request-URI Too Large");
        }
        if (limitsSizes && (incoming.tooLarge() || bodyLength(request) > LARGEST_BODY)) {
            return page(413, "413 Request Entity Too Large");
        }
        if (rateLimit != null) {
            try {
                rateLimit.take();
            } catch (Refusal refusal) {
                return refusal.reply(null);
            }
        }
        return null;
    }

    private static int lineLength(SandboxRequest request) {
        int query = request.rawQuery() == null ? 0 : 1 + request.rawQuery().length();
        return request.method().length() + request.path().length() + query + "  HTTP/1.1".length();
    }

    /** In bytes. */
    private static long bodyLength(SandboxRequest request) {
        String told = request.headers().get("content-length");
        return told == null ? request.body().getBytes(StandardCharsets.UTF_8).length : Long.parseLong(told);
    }

    private static Reply page(int status, String title) {
        String html = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        return Reply.text(status, "text/html", Map.of(), html);
    }
}
