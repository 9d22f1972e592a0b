package io.github.cameltwenty.examples.workspace.diff;

import io.github.cameltwenty.examples.workspace.diff.Model.ModelField;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A side that a test says. */
final class MemorySide implements Side {
    private final String name;
    private final String version;
    private final Map<String, ModelObject> objects = new TreeMap<>();
    private final Map<String, List<Map<String, Object>>> records = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    MemorySide(String name, String version) {
        this.name = name;
        this.version = version;
    }

    /** An object of Twenty's own. */
    MemorySide object(String plural, ModelField... fields) {
        return object(plural, false, fields);
    }

    MemorySide ownObject(String plural, ModelField... fields) {
        return object(plural, true, fields);
    }

    private MemorySide object(String plural, boolean custom, ModelField... fields) {
        Map<String, ModelField> byName = new TreeMap<>();
        for (ModelField field : fields) {
            byName.put(field.name(), field);
        }
        objects.put(plural, new ModelObject(plural, plural + "One", custom, true, byName));
        records.putIfAbsent(plural, new ArrayList<>());
        return this;
    }

    static ModelField field(String name) {
        return new ModelField(name, "TEXT", false, false, List.of(), List.of());
    }

    static ModelField ownField(String name, String type) {
        return new ModelField(name, type, true, false, List.of(), List.of());
    }

    static ModelField choice(String name, String... options) {
        return new ModelField(name, "SELECT", true, false, List.of(options), List.of());
    }

    MemorySide record(String object, Map<String, Object> record) {
        records.get(object).add(record);
        return this;
    }

    MemorySide file(String attachment, String sha256) {
        files.put(attachment, sha256);
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Model model() {
        return new Model(objects);
    }

    @Override
    public Set<String> objects() {
        return records.keySet();
    }

    @Override
    public Records records(String object) {
        return Records.of(records.get(object));
    }

    @Override
    public boolean hasFiles() {
        return true;
    }

    @Override
    public Optional<String> sha256(String attachment) {
        return Optional.ofNullable(files.get(attachment));
    }
}
