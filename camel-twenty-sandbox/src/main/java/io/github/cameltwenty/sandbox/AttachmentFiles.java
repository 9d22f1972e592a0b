package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.sandbox.StoredFiles.StoredFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What attachments say of their files. Up to November 2025 the field {@code fullPath} is signed when it is shown: in GraphQL, and in
 * REST after 1.0.3. On 2.21 the field {@code file} names what was stored, and is shown with its address.
 */
final class AttachmentFiles {
    private static final String RESOURCE = "attachments";
    private static final String PATH = "fullPath";
    private static final String FILE = "file";
    private static final String ID = "fileId";

    private final StoredFiles files;
    private final boolean byField;
    private final boolean signedInRest;

    /** @param signedInRest whether paths are signed in REST, too */
    AttachmentFiles(StoredFiles files, boolean byField, boolean signedInRest) {
        this.files = files;
        this.byField = byField;
        this.signedInRest = signedInRest;
    }

    /** @param rest whether it is for an answer of REST */
    Map<String, Object> shown(Resource resource, Map<String, Object> record, boolean rest) {
        if (!resource.plural().equals(RESOURCE)) {
            return record;
        }
        if (byField) {
            return record.get(FILE) instanceof List<?> named ? with(record, FILE, addressed(named)) : record;
        }
        boolean signed = (signedInRest || !rest) && record.get(PATH) instanceof String path && !path.isEmpty();
        return signed ? with(record, PATH, files.urlByPath((String) record.get(PATH))) : record;
    }

    private static Map<String, Object> with(Map<String, Object> record, String name, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(record);
        other.put(name, value);
        return Collections.unmodifiableMap(other);
    }

    private List<Object> addressed(List<?> named) {
        List<Object> addressed = new ArrayList<>();
        for (Object each : named) {
            Map<String, Object> file = new LinkedHashMap<>(Bodies.object(each));
            StoredFile stored = files.find(file.get(ID));
            if (stored != null) {
                file.put("extension", stored.ending());
                file.put("url", files.urlById(stored));
            }
            addressed.add(file);
        }
        return addressed;
    }

    /**
     * Refuses an attachment of a file that there is not, or that another has.
     *
     * @param others the attachments that there are
     */
    void check(Resource resource, Map<String, Object> body, List<Map<String, Object>> others) {
        if (!byField || !resource.plural().equals(RESOURCE) || !(body.get(FILE) instanceof List<?> named)) {
            return;
        }
        for (Object each : named) {
            Object id = Bodies.object(each).get(ID);
            if (files.find(id) == null) {
                throw Refusal.badRequest("File not found: " + id);
            }
            if (others.stream().anyMatch(other -> names(other.get(FILE), id))) {
                throw Refusal.badRequest("File " + id + " is already associated with a permanent files field");
            }
        }
    }

    private static boolean names(Object named, Object id) {
        return named instanceof List<?> list
                && list.stream().anyMatch(each -> id.equals(Bodies.object(each).get(ID)));
    }
}
