package io.github.cameltwenty.examples.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Answers of Twenty 1.0.3 put together from prepared bytes: no JSON is parsed or written for them. */
final class CannedAnswers {
    private static final byte[] RECORD = Company.answered();
    private static final byte[] ID = "\"id\":\"".getBytes(ISO_8859_1);
    private static final int ID_AT = indexOf(RECORD, ID, 0) + ID.length;
    private static final int ID_LENGTH = 36;

    private CannedAnswers() {}

    static byte[] one(String id) {
        Answer answer = new Answer(RECORD.length + 64);
        answer.text("{\"data\":{\"company\":");
        answer.record(id);
        answer.text("}}");
        return answer.bytes();
    }

    /**
     * @param after a cursor, or null for the first page
     */
    static byte[] page(String after, int limit, long total) {
        long first = after == null ? 0 : numberAt(after) + 1;
        int count = (int) Math.max(0, Math.min(limit, total - first));
        Answer answer = new Answer(count * (RECORD.length + 1) + 512);
        answer.text("{\"data\":{\"companies\":[");
        for (int i = 0; i < count; i++) {
            answer.text(i == 0 ? "" : ",");
            answer.record(id(first + i));
        }
        answer.text("]},\"pageInfo\":{\"hasNextPage\":" + (first + count < total) + ",\"startCursor\":"
                + (count == 0 ? "null" : cursor(first)) + ",\"endCursor\":"
                + (count == 0 ? "null" : cursor(first + count - 1)) + "},\"totalCount\":" + (total - first) + "}");
        return answer.bytes();
    }

    /** As many records as were sent, with the ids that were sent. */
    static byte[] created(byte[] sent) {
        Answer answer = new Answer(sent.length * 2 + 512);
        answer.text("{\"data\":{\"createCompanies\":");
        String separator = "[";
        for (int at = indexOf(sent, ID, 0); at >= 0; at = indexOf(sent, ID, at + ID_LENGTH)) {
            at += ID.length;
            answer.text(separator);
            answer.record(new String(sent, at, ID_LENGTH, ISO_8859_1));
            separator = ",";
        }
        answer.text("]}}");
        return answer.bytes();
    }

    /** Of the company with a number. */
    static String id(long number) {
        String hex = Long.toHexString(number);
        return "20202020-a000-4485-94de-" + "000000000000".substring(hex.length()) + hex;
    }

    private static String cursor(long number) {
        byte[] position = ("{\"id\":\"" + id(number) + "\"}").getBytes(ISO_8859_1);
        return '"' + Base64.getEncoder().encodeToString(position) + '"';
    }

    private static long numberAt(String cursor) {
        String position = new String(Base64.getDecoder().decode(cursor), ISO_8859_1);
        int end = position.lastIndexOf('"');
        return Long.parseLong(position.substring(end - 12, end), 16);
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && bytes[at + 1] == wanted[1] && matches(bytes, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, byte[] wanted, int at) {
        for (int i = 2; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Answer extends ByteArrayOutputStream {
        Answer(int size) {
            super(size);
        }

        void text(String text) {
            writeBytes(text.getBytes(ISO_8859_1));
        }

        void record(String id) {
            write(RECORD, 0, ID_AT);
            text(id);
            write(RECORD, ID_AT + ID_LENGTH, RECORD.length - ID_AT - ID_LENGTH);
        }

        byte[] bytes() {
            return toByteArray();
        }
    }
}
