package io.github.cameltwenty.internal.value;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The host of a link as a URL parser writes it: in lower case, letters beyond ASCII as punycode.
 *
 * @param text the host; null where that is not known
 * @param doubt why it is not known; null where it is
 */
record HostName(String text, String doubt) {
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uFF0E\uFF61]");
    private static final String LABEL = "[a-z0-9_](?:[a-z0-9-]{0,60}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.){1,10}" + LABEL);
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IP_ADDRESS = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

    /** Kept apart by today's rules of domain names, and made one with others by those that Java follows (IDNA 2003). */
    private static final Pattern READ_OTHERWISE_BY_JAVA = Pattern.compile("[\u00DF\u03C2\u200C\u200D]");

    /** @throws IllegalArgumentException where Twenty takes no such host; the message says what is right */
    static HostName of(String host) {
        List<String> labels = new ArrayList<>();
        for (String label : DOTS.split(host, -1)) {
            String ascii = ascii(label);
            if (ascii == null) {
                return new HostName(null, "how Twenty writes the host '" + host + "': write it in its xn-- form");
            }
            labels.add(ascii);
        }
        String ascii = String.join(".", labels);
        if (ENDS_IN_A_NUMBER.matcher(ascii).matches()) {
            if (!IP_ADDRESS.matcher(ascii).matches()) {
                throw new IllegalArgumentException("'" + host + "' is no host: write an IP address as four numbers");
            }
        } else if (!DOMAIN.matcher(ascii).matches() && !ascii.equals("localhost")) {
            throw new IllegalArgumentException("'" + host + "' is no host: write one with a dot, as example.com");
        }
        return new HostName(ascii, null);
    }

    /** Null where Java cannot tell. */
    private static String ascii(String label) {
        boolean isAscii = label.chars().allMatch(character -> character < 0x80);
        if (isAscii) {
            String lower = label.toLowerCase(Locale.ROOT);
            // Java gives back what it cannot decode, as it was
            return lower.startsWith("xn--") && IDN.toUnicode(lower).equals(lower) ? null : lower;
        }
        if (READ_OTHERWISE_BY_JAVA.matcher(label).find()) {
            return null;
        }
        try {
            return IDN.toASCII(label, hasLetters(label) ? 0 : IDN.ALLOW_UNASSIGNED)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Of characters newer than Unicode 3.2, which Java does not know, symbols are safe: they have no upper case. */
    private static boolean hasLetters(String label) {
        return label.codePoints()
                .anyMatch(character -> character >= 0x80 && Character.getType(character) != Character.OTHER_SYMBOL);
    }
}
