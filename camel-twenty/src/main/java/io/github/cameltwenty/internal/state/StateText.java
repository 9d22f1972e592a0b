package io.github.cameltwenty.internal.state;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** How a state stands in its file: a line with the format and a checksum, and then the state. */
final class StateText {
    private static final String NAME = "camel-twenty";
    private static final int FORMAT = 1;
    private static final Pattern HEAD = Pattern.compile(NAME + " (\\d{1,9})(?: ([0-9a-f]{8}))?\n");

    private StateText() {}

    static String encode(String state) {
        return NAME + " " + FORMAT + " " + checksum(state) + "\n" + state;
    }

    /**
     * A text without the first line is from before there was one, and is the state itself.
     *
     * @throws IllegalArgumentException where it is damaged, or from a version that writes in another way
     */
    static String decode(String text) {
        Matcher head = HEAD.matcher(text);
        if (!head.lookingAt()) {
            if (text.isBlank() || text.startsWith(NAME)) {
                throw new IllegalArgumentException("it is damaged: it has no beginning");
            }
            return text;
        }
        if (Integer.parseInt(head.group(1)) != FORMAT) {
            throw new IllegalArgumentException("another version of camel-twenty wrote it, in format " + head.group(1)
                    + "; this one reads format " + FORMAT);
        }
        String state = text.substring(head.end());
        if (!checksum(state).equals(head.group(2))) {
            throw new IllegalArgumentException("it is damaged: its checksum is another");
        }
        return state;
    }

    private static String checksum(String state) {
        CRC32 crc = new CRC32();
        crc.update(state.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
