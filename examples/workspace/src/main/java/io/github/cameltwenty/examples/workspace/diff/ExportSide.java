package io.github.cameltwenty.examples.workspace.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An export that is compared. */
public final class ExportSide implements Side, AutoCloseable {
    private final Export export;
    private final JsonNode manifest;
    private final Model model;
    private final Map<String, String> files = new TreeMap<>();
    private Records attached;
    private Map<String, Object> file;

    private ExportSide(Export export) throws IOException {
        this.export = export;
        manifest = export.manifest();
        model = export.model();
        if (!manifest.path("since").isNull() && !manifest.path("since").isMissingNode()) {
            throw new IllegalArgumentException(export + " holds only what was changed since "
                    + manifest.path("since").asText() + ", so all else would be told as missing");
        }
        for (JsonNode object : manifest.path("objects")) {
            files.put(object.path("namePlural").asText(), object.path("file").asText());
        }
    }

    /**
     * @throws IllegalArgumentException where there is no whole export, or one that holds only what was changed since a moment
     */
    public static ExportSide open(Path path) throws IOException {
        Export export = Export.open(path);
        try {
            return new ExportSide(export);
        } catch (IOException | IllegalArgumentException e) {
            export.close();
            throw e;
        }
    }

    @Override
    public String name() {
        return export.toString();
    }

    @Override
    public String version() {
        return manifest.at("/server/apiVersion").asText();
    }

    @Override
    public Model model() {
        return model;
    }

    @Override
    public Set<String> objects() {
        return files.keySet();
    }

    @Override
    public Records records(String object) throws IOException {
        Records all = export.lines(files.get(object));
        return Records.of(new WithoutDeleted(all), all::close);
    }

    @Override
    public boolean hasFiles() {
        return !manifest.path("files").path("list").isMissingNode();
    }

    /** The list is in the order of the attachments, and so are the questions. */
    @Override
    public Optional<String> sha256(String attachment) throws IOException {
        if (attached == null) {
            attached = export.lines(manifest.at("/files/list").asText());
            step();
        }
        while (file != null && attachment().compareTo(attachment) < 0) {
            step();
        }
        boolean found = file != null && attachment().equals(attachment);
        return found ? Optional.of(String.valueOf(file.get("sha256"))) : Optional.empty();
    }

    private String attachment() {
        return String.valueOf(file.get("attachment"));
    }

    private void step() {
        file = attached.hasNext() ? attached.next() : null;
    }

    @Override
    public void close() throws IOException {
        if (attached != null) {
            attached.close();
        }
        export.close();
    }

    /** What is softly deleted is not to be had of every server, so it is compared of none. */
    private static final class WithoutDeleted implements Iterator<Map<String, Object>> {
        private final Records all;
        private Map<String, Object> next;

        WithoutDeleted(Records all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            while (next == null && all.hasNext()) {
                Map<String, Object> record = all.next();
                next = record.get("deletedAt") == null ? record : null;
            }
            return next != null;
        }

        @Override
        public Map<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Map<String, Object> record = next;
            next = null;
            return record;
        }
    }
}
