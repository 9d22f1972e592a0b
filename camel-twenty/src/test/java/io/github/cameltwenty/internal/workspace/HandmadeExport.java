package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An export that a test writes by itself, as if another workspace had been exported. */
final class HandmadeExport {
    private final Map<String, List<ModelField>> fields = new LinkedHashMap<>();
    private final Map<String, String> singulars = new LinkedHashMap<>();
    private final Map<String, Boolean> custom = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new TreeMap<>();

    HandmadeExport object(String plural, String singular, ModelField... its) {
        singulars.put(plural, singular);
        custom.put(plural, false);
        fields.computeIfAbsent(plural, one -> new ArrayList<>()).addAll(List.of(its));
        return this;
    }

    HandmadeExport customObject(String plural, String singular, ModelField... its) {
        object(plural, singular, its);
        custom.put(plural, true);
        return this;
    }

    @SafeVarargs
    final HandmadeExport records(String plural, Map<String, Object>... its) {
        records.computeIfAbsent(plural, one -> new ArrayList<>()).addAll(List.of(its));
        return this;
    }

    HandmadeExport file(String attachment, String content) {
        files.put(attachment, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    static ModelField ownField(String name, String type) {
        return field(name, type, true, List.of());
    }

    static ModelField standardField(String name, String type) {
        return field(name, type, false, List.of());
    }

    static ModelField ownLink(String name, String object) {
        return field(name, "RELATION", true, List.of(new ModelRelation("MANY_TO_ONE", object, null, null, null)));
    }

    static ModelField standardChoice(String name, String... values) {
        List<Map<?, ?>> options = new ArrayList<>();
        for (String value : values) {
            options.add(Map.of("value", value, "label", value, "color", "sky", "position", options.size()));
        }
        return new ModelField(
                name, "SELECT", name, null, null, false, true, null, options, List.of(), null, false, false, true);
    }

    private static ModelField field(String name, String type, boolean custom, List<ModelRelation> relations) {
        return new ModelField(
                name, type, name, null, null, false, true, null, List.of(), relations, null, custom, false, true);
    }

    /** @return the folder */
    Path write(Path folder) {
        try (FolderStore store = FolderStore.writing(folder, true)) {
            write(store);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(FolderStore store) throws IOException {
        List<ModelObject> objects = new ArrayList<>();
        List<Manifest.ObjectRecords> written = new ArrayList<>();
        for (String plural : singulars.keySet()) {
            String singular = singulars.get(plural);
            objects.add(new ModelObject(
                    plural,
                    singular,
                    singular,
                    plural,
                    null,
                    null,
                    custom.get(plural),
                    false,
                    true,
                    fields.get(plural)));
            List<Map<String, Object>> its = new ArrayList<>(records.getOrDefault(plural, List.of()));
            its.sort(Comparator.comparing(record -> record.get("id").toString()));
            long deleted = its.stream()
                    .filter(record -> record.get("deletedAt") != null)
                    .count();
            StoredFile file = store.write(Layout.records(plural, false), out -> lines(its, out));
            written.add(new Manifest.ObjectRecords(plural, singular, file, its.size(), deleted));
        }
        StoredFile model = new WorkspaceModel(objects).write(store);
        Instant now = Instant.parse("2026-11-28T12:00:00Z");
        new Manifest(
                        now,
                        new Manifest.Server("1.0", "old.example"),
                        null,
                        now,
                        model,
                        written,
                        files.isEmpty() ? null : files(store),
                        List.of())
                .write(store);
    }

    private Manifest.Files files(FolderStore store) throws IOException {
        List<Map<String, Object>> lines = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            StoredFile stored = store.write(Layout.file(file.getKey(), "note.txt"), out -> out.write(file.getValue()));
            lines.add(new AttachedFile(file.getKey(), "note.txt", stored).toMap());
            total += stored.bytes();
        }
        return new Manifest.Files(store.write(Layout.FILE_LIST, out -> lines(lines, out)), lines.size(), total);
    }

    private static void lines(List<? extends Map<String, Object>> lines, OutputStream out) throws IOException {
        for (Map<String, Object> line : lines) {
            out.write(Json.writeBytes(line));
            out.write('\n');
        }
    }
}
