package io.github.cameltwenty.internal.bulk;

import static io.github.cameltwenty.internal.record.RecordWithId.ID;

import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.client.TwentyRequest;
import io.github.cameltwenty.internal.value.KeyForm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** The fields of which no two records of a resource hold the same value, as paths of {@code upsertBy}. */
final class UniqueFields {
    /** In every workspace (recorded on 1.0.3, November 2025 and 2.21). */
    private static final Map<String, String> TWENTYS =
            Map.of("companies", "domainName.primaryLinkUrl", "people", "emails.primaryEmail");

    private static final String PHONE_NUMBER = "primaryPhoneNumber";

    private UniqueFields() {}

    static List<String> ofTwenty(String resource) {
        return TWENTYS.containsKey(resource) ? List.of(ID, TWENTYS.get(resource)) : List.of(ID);
    }

    /** Those of the workspace, which 2.21 alone marks ({@code isUnique} in its metadata, recorded). */
    static List<String> ofWorkspace(BulkCalls calls, KnownFields fields) {
        List<String> paths = new ArrayList<>();
        TwentyRequest asked = TwentyRequest.of(Operation.GENERAL, Operation.GET_OBJECTS, null, Map.of(), null);
        Iterator<Object> objects = new PageWalk(asked, calls::send, new PageWalk.Settings(null, null, false));
        while (objects.hasNext()) {
            Map<?, ?> object = (Map<?, ?>) objects.next();
            if (calls.resource().equals(object.get("namePlural"))) {
                for (Object field : ListPart.listOf(object, "fields")) {
                    Map<?, ?> told = (Map<?, ?>) field;
                    if (Boolean.TRUE.equals(told.get("isUnique"))) {
                        paths.add(path(String.valueOf(told.get("name")), fields));
                    }
                }
            }
        }
        return paths;
    }

    /** Of a composite, only its primary value is unique. */
    private static String path(String name, KnownFields fields) {
        Field field = fields.field(name, null);
        List<String> parts =
                switch (field.type()) {
                    case LINKS, EMAILS -> KeyForm.parts(field.type());
                    case PHONES -> List.of(PHONE_NUMBER);
                    default -> List.of();
                };
        return parts.isEmpty() ? name : name + "." + parts.get(0);
    }
}
