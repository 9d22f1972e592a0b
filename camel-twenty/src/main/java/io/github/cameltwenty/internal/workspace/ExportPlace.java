package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.options.OptionChecks;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.util.URISupport;

/**
 * Where an export is to go: a folder, a path that ends in {@code .zip}, or a Camel endpoint.
 *
 * @param what how it was given, as "The option exportTo"
 */
public record ExportPlace(String what, String given) {
    /** Two letters at least: one is a drive. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9.+-]+):.*", Pattern.DOTALL);

    private static final String ZIP = ".zip";

    private boolean isEndpoint() {
        return SCHEME.matcher(given).matches();
    }

    private boolean isZip() {
        return !isEndpoint() && given.toLowerCase(Locale.ROOT).endsWith(ZIP);
    }

    /** Without what Camel takes for a secret. */
    public String shown() {
        return URISupport.sanitizeUri(given);
    }

    /** Without the secrets that an endpoint may have. */
    @Override
    public String toString() {
        return what + " is '" + shown() + "'";
    }

    /** Whether an export that was stopped there can be gone on with. */
    public boolean mayBeResumed() {
        return !isEndpoint() && !isZip();
    }

    /**
     * @param progress tells whether an earlier run has begun there
     * @throws IllegalArgumentException where there is no such endpoint, or something is there already
     */
    public WorkspaceStore open(CamelContext context, ExportProgress progress) throws IOException {
        if (isEndpoint()) {
            return new EndpointStore(endpoint(context));
        }
        Path path = Path.of(given);
        if (!isZip()) {
            return folder(path, progress);
        }
        try {
            return ZipStore.writing(path);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(this + ", which is there already: take another name", e);
        }
    }

    private WorkspaceStore folder(Path path, ExportProgress progress) throws IOException {
        FolderStore store = FolderStore.writing(path, progress.isKept());
        if (progress.isBegun() || store.reserve(progress.owner())) {
            return store;
        }
        String there = store.has(Layout.MANIFEST)
                ? "an export of " + Manifest.read(store).exportedAt()
                : "other files, or an export that is being written or was not finished, with another checkpoint or none";
        throw new IllegalArgumentException(
                this + ", which holds " + there + ": take another folder, or empty this one");
    }

    private Endpoint endpoint(CamelContext context) {
        Matcher scheme = SCHEME.matcher(given);
        if (scheme.matches() && context.getComponent(scheme.group(1)) == null) {
            throw new IllegalArgumentException(this + ", but there is no component "
                    + scheme.group(1) + OptionChecks.didYouMean(scheme.group(1), context.getComponentNames())
                    + " Add its library, or name a folder or a path that ends in " + ZIP);
        }
        try {
            return context.getEndpoint(given);
        } catch (RuntimeException e) {
            // without the cause, whose message may show more of the URI than is to be seen
            throw new IllegalArgumentException(this + ", which is no endpoint that can be used: "
                    + e.getClass().getSimpleName());
        }
    }
}
