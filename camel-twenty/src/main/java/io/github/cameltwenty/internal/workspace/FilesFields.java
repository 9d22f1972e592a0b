package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.internal.workspace.Manifest.Left;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the files of an object that are in no export: those in fields of type FILES (2.21) other than that of attachments. */
final class FilesFields {
    private final String plural;
    private final Map<String, Long> counts = new TreeMap<>();

    FilesFields(ModelObject object) {
        this.plural = object.namePlural();
        object.fields().stream()
                .filter(field -> field.isActive() && field.type().equals("FILES"))
                .filter(field ->
                        !(plural.equals(ExportPlan.ATTACHMENTS) && field.name().equals("file")))
                .forEach(field -> counts.put(field.name(), 0L));
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    void count(Map<?, ?> record) {
        counts.replaceAll((name, count) -> record.get(name) instanceof List<?> files ? count + files.size() : count);
    }

    /** An entry for each field that has any. */
    List<Left> left() {
        return counts.entrySet().stream()
                .filter(field -> field.getValue() > 0)
                .map(field -> new Left(
                        plural + "." + field.getKey(),
                        "Its files, " + field.getValue() + " in all: only those of attachments are exported"))
                .toList();
    }
}
