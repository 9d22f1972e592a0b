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
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
    private static final String BYTE = "(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])";
    private static final Pattern IP_ADDRESS = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final String PUNYCODE = "xn--";
    private static final int LONGEST_LABEL = 62;
    private static final int MOST_LABELS = 11;

    /** Kept apart by today's rules of domain names, and made one with others by those that Java follows (IDNA 2003). */
    private static final Pattern READ_OTHERWISE_BY_JAVA = Pattern.compile("[\u00DF\u03C2\u200C\u200D]");

    /** @throws IllegalArgumentException where Twenty takes no such host; the message says what is right */
    static HostName of(String host) {
        String ascii = written(host);
        if (ascii == null) {
            return new HostName(null, "how Twenty writes the host '" + host + "': write it in its xn-- form");
        }
        if (endsInANumber(ascii)) {
            if (!IP_ADDRESS.matcher(ascii).matches()) {
                throw new IllegalArgumentException("'" + host + "' is no host: write an IP address as four numbers");
            }
        } else if (!isDomain(ascii) && !ascii.equals("localhost")) {
            throw new IllegalArgumentException("'" + host + "' is no host: write one with a dot, as example.com");
        }
        return new HostName(ascii, null);
    }

    /** Whether it stays as it is; false says nothing. */
    static boolean isPlain(String host) {
        return isDomain(host) && !endsInANumber(host) && !host.contains(PUNYCODE);
    }

    /** Null where Java cannot tell. */
    private static String written(String host) {
        if (isAscii(host)) {
            String lower = host.toLowerCase(Locale.ROOT);
            if (!lower.contains(PUNYCODE)) {
                return lower;
            }
        }
        List<String> labels = new ArrayList<>();
        for (String label : DOTS.split(host, -1)) {
            String ascii = ascii(label);
            if (ascii == null) {
                return null;
            }
            labels.add(ascii);
        }
        return String.join(".", labels);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsInANumber(String host) {
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        int begin = host.lastIndexOf('.', end - 1) + 1;
        boolean mayBe = begin < end && isDigit(host.charAt(begin));
        return mayBe && NUMBER.matcher(host.substring(begin, end)).matches();
    }

    /** Several labels, each of letters, digits and hyphens within, or beginning with an underscore. */
    private static boolean isDomain(String host) {
        int labels = 0;
        int begin = 0;
        while (begin <= host.length()) {
            int dot = host.indexOf('.', begin);
            int end = dot < 0 ? host.length() : dot;
            if (!isLabel(host, begin, end) || ++labels > MOST_LABELS) {
                return false;
            }
            begin = end + 1;
        }
        return labels > 1;
    }

    private static boolean isLabel(String host, int begin, int end) {
        if (begin == end || end - begin > LONGEST_LABEL || host.charAt(end - 1) == '-') {
            return false;
        }
        boolean isValid = isLetterOrDigit(host.charAt(begin)) || host.charAt(begin) == '_';
        for (int i = begin + 1; i < end && isValid; i++) {
            isValid = isLetterOrDigit(host.charAt(i)) || host.charAt(i) == '-';
        }
        return isValid;
    }

    static boolean isLetterOrDigit(char character) {
        return character >= 'a' && character <= 'z' || isDigit(character);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Null where Java cannot tell. */
    private static String ascii(String label) {
        if (isAscii(label)) {
            String lower = label.toLowerCase(Locale.ROOT);
            // Java gives back what it cannot decode, as it was
            return lower.startsWith(PUNYCODE) && IDN.toUnicode(lower).equals(lower) ? null : lower;
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
