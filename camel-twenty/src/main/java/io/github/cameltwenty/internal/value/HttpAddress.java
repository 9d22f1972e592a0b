package io.github.cameltwenty.internal.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An absolute http or https link, read as the URL standard of browsers says (WHATWG), which Twenty's Node.js follows. {@link
 * java.net.URI} follows another standard: it refuses blanks, and leaves hosts and paths as they are.
 *
 * @param userInfo user and password as written; empty for none
 * @param port empty for the default one of the scheme
 * @param query without its question mark; null where there is no mark
 * @param fragment without its hash; null where there is none
 */
record HttpAddress(
        String scheme, String userInfo, HostName host, String port, String path, String query, String fragment) {
    private static final Pattern LINE_BREAKS = Pattern.compile("[\t\n\r]");
    private static final Pattern ENCODED_DOT = Pattern.compile("%2[eE]");
    private static final Pattern PORT = Pattern.compile("[0-9]*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final int LARGEST_PORT = 65_535;
    private static final String IN_QUERY = "\"#<>'";
    private static final String IN_FRAGMENT = "\"<>`";
    private static final String IN_PATH = "\"#<>?`{}";
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    /**
     * @param link begins with {@code http://} or {@code https://} in any case, and has no blanks at its ends
     * @throws IllegalArgumentException where it is no link; the message says what is right
     */
    static HttpAddress parse(String link) {
        int colon = link.indexOf(':');
        String scheme = link.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = withoutSlashes(withoutBreaks(link.substring(colon + 1)));
        int hash = rest.indexOf('#');
        String fragment = hash < 0 ? null : encode(rest.substring(hash + 1), IN_FRAGMENT);
        String beforeHash = hash < 0 ? rest : rest.substring(0, hash);
        int mark = beforeHash.indexOf('?');
        String query = mark < 0 ? null : encode(beforeHash.substring(mark + 1), IN_QUERY);
        String beforeMark = (mark < 0 ? beforeHash : beforeHash.substring(0, mark)).replace('\\', '/');
        int slash = beforeMark.indexOf('/');
        String authority = slash < 0 ? beforeMark : beforeMark.substring(0, slash);
        String path = path(slash < 0 ? "" : beforeMark.substring(slash + 1));
        int at = authority.lastIndexOf('@');
        String hostAndPort = authority.substring(at + 1);
        int portColon = hostAndPort.lastIndexOf(':');
        String host = portColon < 0 ? hostAndPort : hostAndPort.substring(0, portColon);
        String port = portColon < 0 ? "" : port(hostAndPort.substring(portColon + 1), scheme);
        return new HttpAddress(
                scheme, authority.substring(0, Math.max(at, 0)), HostName.of(host), port, path, query, fragment);
    }

    private static String withoutBreaks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return LINE_BREAKS.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static String withoutSlashes(String text) {
        int begin = 0;
        while (begin < text.length() && (text.charAt(begin) == '/' || text.charAt(begin) == '\\')) {
            begin++;
        }
        return text.substring(begin);
    }

    private static String port(String given, String scheme) {
        if (!PORT.matcher(given).matches()) {
            throw new IllegalArgumentException("'" + given + "' is no port");
        }
        String digits = LEADING_ZEROS.matcher(given).replaceFirst("");
        if (digits.isEmpty() || digits.equals(scheme.equals("https") ? "443" : "80")) {
            return "";
        }
        if (digits.length() > 5 || Integer.parseInt(digits) > LARGEST_PORT) {
            throw new IllegalArgumentException("'" + given + "' is no port: the largest is " + LARGEST_PORT);
        }
        return digits;
    }

    private static String path(String given) {
        if (given.indexOf('.') < 0 && given.indexOf('%') < 0) {
            return "/" + encode(given, IN_PATH);
        }
        Deque<String> segments = new ArrayDeque<>();
        String[] written = given.split("/", -1);
        for (int i = 0; i < written.length; i++) {
            String dots = ENCODED_DOT.matcher(written[i]).replaceAll(".");
            boolean isDots = dots.equals(".") || dots.equals("..");
            if (dots.equals("..")) {
                segments.pollLast();
            }
            if (!isDots) {
                segments.add(encode(written[i], IN_PATH));
            } else if (i == written.length - 1) {
                segments.add("");
            }
        }
        return "/" + String.join("/", segments);
    }

    /** What is encoded already stays as it is, as does a per cent sign that encodes nothing. */
    private static String encode(String text, String special) {
        if (isPlain(text, special)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain((char) one, special)) {
                encoded.append((char) one);
            } else {
                encoded.append('%').append(HEXADECIMAL.charAt(one >> 4 & 0xF)).append(HEXADECIMAL.charAt(one & 0xF));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text, String special) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i), special)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character, String special) {
        return character > ' ' && character < 0x7F && special.indexOf(character) < 0;
    }

    /** Scheme, host and port. */
    String origin() {
        return scheme + "://" + hostAndPort();
    }

    String hostAndPort() {
        return host.text() + (port.isEmpty() ? "" : ":" + port);
    }
}
