package io.github.cameltwenty.examples.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltwenty.examples.workspace.diff.Export;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;

/** An export that is there already, and is to be imported for the workspace that is copied. */
final class ThroughExport {
    private ThroughExport() {}

    /**
     * @param url of the workspace that is copied
     * @throws WrongUse where it is of another host, or holds only what was changed since a moment
     */
    static void check(Path path, String url, PrintWriter out) throws IOException {
        JsonNode manifest = manifest(path);
        String host = manifest.at("/server/host").asText();
        if (!host.equalsIgnoreCase(host(url))) {
            throw new WrongUse(path + " is an export of " + host + ", and not of " + url);
        }
        if (manifest.hasNonNull("since")) {
            throw new WrongUse(path + " holds only what was changed since "
                    + manifest.path("since").asText());
        }
        out.println(path + " is there already: the export of "
                + manifest.path("exportedAt").asText() + " is imported");
    }

    private static JsonNode manifest(Path path) throws IOException {
        try (Export export = Export.open(path)) {
            return export.manifest();
        } catch (IllegalArgumentException e) {
            throw new WrongUse(e.getMessage());
        }
    }

    /** As a manifest has it. */
    private static String host(String url) {
        URI uri = URI.create(url);
        return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
