package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The objects whose records are imported, as the target has them.
 *
 * @param objects of the export
 * @param exported the model of the export
 * @param target all objects of the target
 */
record ImportedModel(List<Manifest.ObjectRecords> objects, WorkspaceModel exported, Catalog target, ImportOrder order) {
    static ImportedModel of(List<Manifest.ObjectRecords> objects, WorkspaceModel exported, Catalog target) {
        Map<String, Map<String, String>> links = new LinkedHashMap<>();
        for (Manifest.ObjectRecords object : objects) {
            target.resource(object.namePlural())
                    .ifPresent(known -> links.put(object.namePlural(), RecordTranslation.links(known)));
        }
        return new ImportedModel(objects, exported, target, ImportOrder.of(names(objects), links));
    }

    private static Set<String> names(List<Manifest.ObjectRecords> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> names.add(object.namePlural()));
        return names;
    }

    Set<String> names() {
        return names(objects);
    }

    List<ImportSteps.Step> steps() {
        return ImportSteps.of(order, objects);
    }

    /** The fields of an object that hold files. */
    Set<String> files(String plural) {
        return exported.object(plural).stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> "FILES".equals(field.type()))
                .map(ModelField::name)
                .collect(Collectors.toSet());
    }

    Resource resource(String plural) {
        return target.resource(plural)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The target does not show the object " + plural + " to this key, though it was there or made"));
    }
}
