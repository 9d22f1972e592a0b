package io.github.cameltwenty.internal.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the bytes of a file are. Twenty signs such an address: its token opens it, and no key does (recorded with 2.21), so that
 * none goes along.
 *
 * @param uri absolute
 */
public record FileUrl(URI uri) {
    /** {@code files/FOLDER/TOKEN/NAME} up to November 2025, with the token behind before 1.0; {@code file/FOLDER/ID} on 2.21. */
    private static final Pattern SIGNED = Pattern.compile(
            "/files(/[^/?#]+){3,}|/files(/[^/?#]+){2,}\\?token=[^#]+|/file/[^/?#]+/[^/?#]+\\?token=[^#]+");

    private static final Pattern OWN_PATH = Pattern.compile("/(files|file|file-upload)/.+");

    /** Of an address of S3: its path may look like one of Twenty's. */
    private static final Pattern OF_A_STORE = Pattern.compile("(?i)(^|.*&)x-amz-.*");

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9._~%+=-]{20,}");

    /**
     * What a message names: a path, or a URL at the base URL.
     *
     * @throws IllegalArgumentException where it is elsewhere, or not signed; the message shows no token
     */
    public static FileUrl given(String text, String baseUrl) {
        String given = text.strip();
        String path = isAbsolute(given) ? pathAtBase(given, baseUrl) : given.startsWith("/") ? given : "/" + given;
        if (!SIGNED.matcher(path).matches() || path.matches(".*/\\.\\.?(/.*|\\?.*)?")) {
            throw new IllegalArgumentException("The body is no signed address of a file, as"
                    + " files/attachment/TOKEN/NAME or file/files-field/ID?token=TOKEN: give the id of the attachment");
        }
        return new FileUrl(parsed(baseUrl + path)
                .orElseThrow(() -> new IllegalArgumentException("The body is no address of a file: it is no URL")));
    }

    private static boolean isAbsolute(String text) {
        return text.matches("(?i)[a-z][a-z0-9+.-]*://.*|//.*");
    }

    private static String pathAtBase(String url, String baseUrl) {
        URI base = URI.create(baseUrl);
        URI given = parsed(url).filter(uri -> uri.getRawUserInfo() == null).orElse(null);
        if (given == null || !isSameOrigin(given, base) || !given.getRawPath().startsWith(base.getRawPath() + "/")) {
            throw new IllegalArgumentException("The file is not at baseUrl, which is " + baseUrl
                    + ": files are fetched from there only. Give the id of the attachment, or the path of the file");
        }
        return withQuery(given, given.getRawPath().substring(base.getRawPath().length()));
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return one.getHost() != null
                && one.getScheme() != null
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost().equalsIgnoreCase(other.getHost())
                && port(one) == port(other);
    }

    /** Whether it is at the same host. */
    public boolean isAt(String baseUrl) {
        return isSameOrigin(uri, URI.create(baseUrl));
    }

    private static int port(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        return uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
    }

    /** A stored file of before 2.21: the token goes before its name, as servers of November 2025 sign it (recorded). */
    public static FileUrl signed(String path, String token, String baseUrl) {
        int name = path.lastIndexOf('/') + 1;
        return given("files/" + path.substring(0, name) + token + "/" + path.substring(name), baseUrl);
    }

    /**
     * What the server itself gave. It names its address as it was told, which is often not the one that it is called at: below a
     * path of Twenty's own the base URL is asked. Any other address is that of its store.
     *
     * @return empty where it is none, or less safe than the base URL
     */
    public static Optional<FileUrl> ofServer(String url, String baseUrl) {
        return parsed(url).flatMap(uri -> {
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            String prefix = URI.create(baseUrl).getRawPath();
            String own = path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
            if (OWN_PATH.matcher(own).matches() && !isOfStore(uri)) {
                return parsed(baseUrl + withQuery(uri, own)).map(FileUrl::new);
            }
            return new FileUrl(URI.create(baseUrl)).leadsTo(uri);
        });
    }

    /** Where a redirect of this address leads: once, and never from https to less. */
    Optional<FileUrl> redirected(String location) {
        return parsed(location).map(uri::resolve).flatMap(this::leadsTo);
    }

    private Optional<FileUrl> leadsTo(URI other) {
        String scheme = String.valueOf(other.getScheme()).toLowerCase(Locale.ROOT);
        boolean safe = scheme.equals("https") || scheme.equals("http") && "http".equalsIgnoreCase(uri.getScheme());
        return safe && other.getHost() != null ? Optional.of(new FileUrl(other)) : Optional.empty();
    }

    private static boolean isOfStore(URI uri) {
        return uri.getRawQuery() != null
                && OF_A_STORE.matcher(uri.getRawQuery()).matches();
    }

    private static String withQuery(URI uri, String path) {
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            // its message would show the token
            return Optional.empty();
        }
    }

    /** The text without what may be a token: an error of a server, or a page of a proxy, may repeat one. */
    static String hide(String text) {
        return SECRET.matcher(text).replaceAll("…");
    }

    /** Without its token. */
    @Override
    public String toString() {
        return "a file at " + uri.getHost();
    }
}
