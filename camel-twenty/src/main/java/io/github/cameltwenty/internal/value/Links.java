package io.github.cameltwenty.internal.value;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One link. A link with a scheme is stored as a URL parser writes it, without one slash at its end: 1.0.3 as the whole URL,
 * later versions as origin, path, query and fragment, so without user and password. One without a scheme is stored as it is.
 */
final class Links {
    private static final List<String> SCHEMES = List.of("https://", "http://", "HTTPS://", "HTTP://");

    /** Read by a URL parser as one of its own, as the host in {@code localhost:3000}. */
    private static final Pattern SCHEME = Pattern.compile("[\\x00-\\x20]*[a-zA-Z][a-zA-Z0-9+.-]*:");

    private static final Pattern PLAIN_USER = Pattern.compile("[a-zA-Z0-9._~-]*(?::[a-zA-Z0-9._~-]+)?");

    private Links() {}

    /** @param link not empty */
    static StoredForm store(String link, Storage storage) {
        StoredForm text = Texts.store(link, storage);
        if (text.problem() != null) {
            return text;
        }
        String trimmed = Texts.trim(link);
        boolean hasScheme = hasScheme(trimmed);
        HttpAddress address;
        try {
            address = HttpAddress.parse(hasScheme ? trimmed : "https://" + trimmed);
        } catch (IllegalArgumentException e) {
            return StoredForm.refused(Texts.shown(link) + " is no link: " + e.getMessage());
        }
        if (hasControl(link)) {
            return StoredForm.unsure(Texts.shown(link) + " has a control character: leave it out");
        }
        if (hasScheme) {
            // a check of the link drops more kinds of blanks than the URL parser, which then reads no link in it
            boolean hasOtherBlanks = !trimmed.equals(link.trim());
            return hasOtherBlanks
                    ? StoredForm.unsure(Texts.shown(link) + " has blanks at its ends: leave them out")
                    : store(address, storage);
        }
        return link.indexOf(':') >= 0 && SCHEME.matcher(link).lookingAt()
                ? StoredForm.unsure(Texts.shown(link) + " has a colon behind its host: write https:// before it")
                : StoredForm.stored(link);
    }

    /** Whether it is a link without anything that a URL parser would write otherwise; false says nothing. */
    static boolean isPlain(String link) {
        int begin =
                link.startsWith("https://") ? "https://".length() : link.startsWith("http://") ? "http://".length() : 0;
        int slash = link.indexOf('/', begin);
        int end = slash < 0 ? link.length() : slash;
        if (!HostName.isPlain(link.substring(begin, end))) {
            return false;
        }
        for (int i = end; i < link.length(); i++) {
            char character = link.charAt(i);
            if (!HostName.isLetterOrDigit(Character.toLowerCase(character)) && "/-_".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasScheme(String link) {
        for (String scheme : SCHEMES) {
            if (link.startsWith(scheme)) {
                return true;
            }
        }
        return false;
    }

    /** One that neither ends a line nor is dropped at the ends. */
    private static boolean hasControl(String link) {
        for (int i = 0; i < link.length(); i++) {
            char character = link.charAt(i);
            boolean isBreak = character == '\t' || character == '\n' || character == '\r';
            if (character < ' ' && !isBreak || character == 0x7F) {
                return true;
            }
        }
        return false;
    }

    private static StoredForm store(HttpAddress address, Storage storage) {
        if (address.host().doubt() != null) {
            return StoredForm.unknown(address.host().doubt());
        }
        if (address.path().contains("^")) {
            // newer versions of Node.js encode it
            return StoredForm.unknown("whether '^' is encoded: write %5E");
        }
        boolean hasUser = !address.userInfo().isEmpty() && !address.userInfo().equals(":");
        if (storage == Storage.V1_0) {
            return hasUser && !PLAIN_USER.matcher(address.userInfo()).matches()
                    ? StoredForm.unknown("how the user of the link is encoded")
                    : StoredForm.stored(whole(address, hasUser));
        }
        String stored = withoutSlash(
                address.origin() + address.path() + part("?", address.query()) + part("#", address.fragment()));
        return hasUser
                ? StoredForm.changed(stored, "the user and password of a link are not stored: leave them out")
                : StoredForm.stored(stored);
    }

    private static String whole(HttpAddress address, boolean hasUser) {
        String user = hasUser ? address.userInfo() + "@" : "";
        String query = address.query() == null ? "" : "?" + address.query();
        String fragment = address.fragment() == null ? "" : "#" + address.fragment();
        return withoutSlash(
                address.scheme() + "://" + user + address.hostAndPort() + address.path() + query + fragment);
    }

    private static String part(String mark, String text) {
        return text == null || text.isEmpty() ? "" : mark + text;
    }

    private static String withoutSlash(String link) {
        return link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
    }
}
