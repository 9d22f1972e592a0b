package io.github.cameltwenty.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file that came with a request in several parts. */
record SentFile(String name, byte[] content) {
    private static final String END_OF_HEAD = "\r\n\r\n";

    /**
     * The parts of a body that GraphQL's multipart specification describes.
     *
     * @param operations the part of this name, as text; empty where there is none
     * @param file null where there is none
     */
    record Parts(String operations, SentFile file) {}

    /** @param type with the boundary */
    static Parts parts(String type, byte[] body) {
        // one character for each byte, so that places in the text are places in the body
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = "--" + type.replaceFirst("(?i).*boundary=\"?([^\";]+)\"?.*", "$1");
        String operations = "";
        SentFile file = null;
        int next = text.indexOf(boundary);
        while (next >= 0) {
            int begin = next + boundary.length();
            next = text.indexOf(boundary, begin);
            int head = text.indexOf(END_OF_HEAD, begin);
            if (next < 0 || head < 0 || head > next) {
                continue;
            }
            byte[] content = Arrays.copyOfRange(
                    body, head + END_OF_HEAD.length(), Math.max(head + END_OF_HEAD.length(), next - 2));
            String line = new String(Arrays.copyOfRange(body, begin, head), StandardCharsets.UTF_8);
            if (line.contains("filename=\"")) {
                file = new SentFile(line.replaceFirst("(?s).*filename=\"([^\"]*)\".*", "$1"), content);
            } else if (line.contains("name=\"operations\"")) {
                operations = new String(content, StandardCharsets.UTF_8);
            }
        }
        return new Parts(operations, file);
    }
}
