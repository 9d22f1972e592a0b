package io.github.cameltwenty.internal.client;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * An answer of success with the content of a file, still to be read.
 *
 * @param from the position in the file at which it begins
 * @param length of the whole file in bytes; -1 where only its last piece tells the end
 * @param version as {@code ETag} names it; null without
 * @param contentType null without
 * @param call under way until it is closed
 */
record OpenFile(
        ClassicHttpResponse response,
        InputStream content,
        long from,
        long length,
        String version,
        String contentType,
        CallsUnderWay.Call call)
        implements Closeable {
    private static final int PARTIAL = 206;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    /**
     * @throws IOException where the end of the content could not be told from a break, or the part is not the one asked for
     */
    static OpenFile of(ClassicHttpResponse response, long asked, CallsUnderWay.Call call) throws IOException {
        AwaitedStream content = new AwaitedStream(
                response.getEntity() == null
                        ? InputStream.nullInputStream()
                        : response.getEntity().getContent());
        // as long as it takes: who reads it may be slow
        call.withoutEnd(content::count, content::isAwaited);
        String version = text(response, HttpHeaders.ETAG);
        String type = text(response, HttpHeaders.CONTENT_TYPE);
        boolean bounded = response.getEntity() == null
                || response.getEntity().isChunked()
                || response.getEntity().getContentLength() >= 0;
        if (!bounded) {
            throw new IOException("the answer does not tell where it ends: a part would pass for the whole");
        }
        if (response.getCode() == PARTIAL) {
            Matcher range = RANGE.matcher(String.valueOf(text(response, HttpHeaders.CONTENT_RANGE)));
            if (!range.matches() || Long.parseLong(range.group(1)) != asked) {
                throw new IOException("the part that was answered is not the one that was asked for");
            }
            long length = range.group(2).equals("*") ? -1 : Long.parseLong(range.group(2));
            return new OpenFile(response, content, asked, length, version, type, call);
        }
        long length = response.getEntity() == null ? 0 : response.getEntity().getContentLength();
        return new OpenFile(response, content, 0, length, version, type, call);
    }

    private static String text(ClassicHttpResponse response, String header) {
        Header found = response.getFirstHeader(header);
        return found == null ? null : found.getValue();
    }

    @Override
    public void close() throws IOException {
        call.close();
        // HttpClient would read the rest, however much there is, and however slowly it comes
        call.drop();
        response.close();
    }
}
