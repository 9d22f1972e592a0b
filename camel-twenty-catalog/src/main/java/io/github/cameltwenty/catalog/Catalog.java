package io.github.cameltwenty.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a Twenty offers: its resources with their fields and relations.
 *
 * @param version the version of Twenty it was read from
 * @param composites the parts of composite field types, each with its own type, as {@code LINKS → primaryLinkUrl → TEXT}
 * @param resources the resources by plural name
 */
public record Catalog(
        String version, Map<FieldType, Map<String, FieldType>> composites, Map<String, Resource> resources) {
    public Catalog {
        composites = Collections.unmodifiableMap(new LinkedHashMap<>(composites));
        resources = Collections.unmodifiableMap(new LinkedHashMap<>(resources));
    }

    /** The 36 resources of Twenty 1.0.3, read from this module's own data file. */
    public static Catalog twenty() {
        return Bundled.CATALOG;
    }

    public Optional<Resource> resource(String plural) {
        return Optional.ofNullable(resources.get(plural));
    }

    /**
     * The type of a field, or of a part of a composite one.
     *
     * @param path names joined by dots, as {@code name.firstName}
     * @return empty where the catalog does not know it, as a workspace's own field
     */
    public Optional<FieldType> fieldType(String resource, String path) {
        int dot = path.indexOf('.');
        Optional<FieldType> type = resource(resource)
                .map(found -> found.fields().get(dot < 0 ? path : path.substring(0, dot)))
                .map(Field::type);
        if (dot < 0) {
            return type;
        }
        return type.map(composites::get).map(parts -> parts.get(path.substring(dot + 1)));
    }

    /** The known resources whose names are nearest to the given one, best first; a singular name finds its plural. */
    public List<String> nearestResources(String name) {
        return resources.values().stream()
                .filter(resource -> resource.singular().equalsIgnoreCase(name))
                .findFirst()
                .map(resource -> List.of(resource.plural()))
                .orElseGet(() -> NearestNames.of(name, resources.keySet()));
    }

    /** The names among {@code known} that are nearest to the given one, best first; none where all are far. */
    public static List<String> nearest(String name, Collection<String> known) {
        return NearestNames.of(name, known);
    }

    private static final class Bundled {
        static final Catalog CATALOG = CatalogFile.readBundled();
    }
}
