package io.github.cameltwenty.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one server offers, as its own OpenAPI documents say.
 *
 * @param isRead false where it is assumed, since the documents could not be had or the version was given by hand
 * @param workspace the objects below {@code /rest}, the workspace's own included
 * @param metadata names of the resources below {@code /rest/metadata}
 * @param restoreById whether records are restored at {@code /rest/{resource}/{id}/restore}, as the newest do
 * @param zonesAndLiteralPrefixes whether dates are grouped in a time zone, which must be named, and {@code startsWith} takes a
 *     {@code %} for itself, as on 2.21. Known by the path of groupBy, which November 2025 serves and does not document
 */
public record ServerInfo(
        boolean isRead,
        Catalog workspace,
        Set<String> metadata,
        Set<Capability> capabilities,
        boolean restoreById,
        boolean zonesAndLiteralPrefixes) {
    public static final String V1_0 = "1.0";
    public static final String CURRENT = "current";

    public ServerInfo {
        metadata = Collections.unmodifiableSet(new TreeSet<>(metadata));
        capabilities = Collections.unmodifiableSet(
                capabilities.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(capabilities));
    }

    /**
     * @param core the document of the objects
     * @param metadataDocument the document of the settings; null where there is none
     */
    public static ServerInfo read(JsonNode core, JsonNode metadataDocument) {
        JsonNode paths = core.path("paths");
        JsonNode others = metadataDocument == null ? MissingNode.getInstance() : metadataDocument.path("paths");
        Set<String> metadata = new TreeSet<>();
        others.fieldNames().forEachRemaining(path -> {
            String name = path.substring(1);
            if (!name.contains("/")) {
                metadata.add(name);
            }
        });
        Catalog workspace = OpenApiCatalog.read(core, core.at("/info/version").asText());
        Signs signs = new Signs(
                paths, workspace.resources().keySet().stream().findFirst().orElse("companies"));
        return new ServerInfo(
                true,
                workspace,
                metadata,
                signs.capabilities(),
                signs.has("/{id}/restore", "patch"),
                signs.has("/groupBy", "get"));
    }

    /** What a server of this version offers that nobody asked. */
    public static ServerInfo assumed(String version) {
        if (version.equals(V1_0)) {
            return new ServerInfo(false, Catalog.twenty(), Set.of(), Set.of(), false, false);
        }
        Catalog all = Catalog.twenty();
        Catalog core = new Catalog(
                CURRENT,
                all.composites(),
                all.resources().entrySet().stream()
                        .filter(resource -> !ApiChanges.MOVED.contains(resource.getKey()))
                        .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue())));
        Set<Capability> capabilities = EnumSet.allOf(Capability.class);
        capabilities.remove(Capability.FIELDS);
        return new ServerInfo(false, core, ApiChanges.MOVED, capabilities, false, false);
    }

    /**
     * {@link #V1_0} or {@link #CURRENT}, by what it can do. A metadata document alone tells nothing: 1.0.3 has one, too, of
     * objects and fields.
     */
    public String version() {
        boolean moved = ApiChanges.MOVED.stream().anyMatch(this::isMoved);
        return moved || capabilities.contains(Capability.SOFT_DELETE) ? CURRENT : V1_0;
    }

    /** The recorded Twenty that it is like. */
    public Release release() {
        if (version().equals(V1_0)) {
            return Release.V1_0;
        }
        return zonesAndLiteralPrefixes ? Release.V2_21 : Release.V1_10;
    }

    /** Whether it says of itself that REST has no such resource. */
    public boolean lacks(String resource) {
        return isRead && workspace.resource(resource).isEmpty() && !metadata.contains(resource);
    }

    public boolean offers(Capability capability) {
        return capabilities.contains(capability);
    }

    /** Names of a resource's fields, without its relations; none where it is not below {@code /rest}. */
    public Set<String> fields(String resource) {
        return workspace
                .resource(resource)
                .map(found -> found.fields().keySet())
                .orElse(Set.of());
    }

    /** Whether the resource is to be called below {@code /rest/metadata}. */
    public boolean isMoved(String resource) {
        return ApiChanges.MOVED.contains(resource)
                && metadata.contains(resource)
                && workspace.resource(resource).isEmpty();
    }

    /** What the paths of a document tell; each object has the same ones, so any will do. */
    private record Signs(JsonNode paths, String object) {
        Set<Capability> capabilities() {
            Set<Capability> found = EnumSet.noneOf(Capability.class);
            add(found, Capability.UPSERT, takes("", "post", "upsert"));
            add(found, Capability.SOFT_DELETE, takes("/{id}", "delete", "softDelete"));
            add(found, Capability.UPDATE_BY_FILTER, takes("", "patch", "filter"));
            add(found, Capability.DELETE_BY_FILTER, takes("", "delete", "filter"));
            add(found, Capability.RESTORE, paths.has("/restore/" + object) || has("/{id}/restore", "patch"));
            add(found, Capability.MERGE, has("/merge", "patch"));
            // no document names the path; the servers that merge have it (recorded in November 2025)
            add(found, Capability.GROUP_BY, has("/merge", "patch") || has("/groupBy", "get"));
            add(found, Capability.FIELDS, takes("", "get", "fields"));
            return found;
        }

        private static void add(Set<Capability> found, Capability capability, boolean isThere) {
            if (isThere) {
                found.add(capability);
            }
        }

        private JsonNode method(String path, String method) {
            return paths.path("/" + object + path).path(method);
        }

        boolean has(String path, String method) {
            return !method(path, method).isMissingNode();
        }

        private boolean takes(String path, String method, String parameter) {
            for (JsonNode taken : method(path, method).path("parameters")) {
                boolean named = taken.path("name").asText().equals(parameter)
                        || taken.path("$ref").asText().endsWith("/" + parameter);
                if (named) {
                    return true;
                }
            }
            return false;
        }
    }
}
