package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Makes of a record of an export what the target takes: its fields under their names there, its links to the records there. */
final class RecordTranslation {
    static final String ID = "id";
    static final String DELETED_AT = "deletedAt";

    /** What no client may set. */
    private static final Set<String> SERVERS = Set.of(ID, DELETED_AT, "searchVector", "updatedBy");

    /** What belongs to the file of an attachment, and is made with it. */
    private static final Set<String> OF_FILES = Set.of("fullPath", "file", "type", "fileCategory");

    /** Of which no Twenty takes null for a value that is there. */
    private static final Set<FieldType> NEVER_EMPTIED = Set.of(FieldType.BOOLEAN, FieldType.ACTOR);

    private static final String CREATED_BY = "createdBy";
    private static final String MEMBER = "workspaceMemberId";

    /** The record that an activity names, of any object. */
    private static final String LINKED_RECORD = "linkedRecordId";

    private final Resource target;
    private final ImportIds ids;
    private final MemberMatch members;
    private final BiConsumer<String, String> left;
    private final Set<String> files;
    private final FieldNames names;
    private final Map<String, String> links;

    /**
     * @param target the object as the target has it
     * @param left told of each value that does not go: its field, and why
     * @param files fields of the export that hold files, which are known by ids that only its own workspace has
     */
    RecordTranslation(
            Resource target, ImportIds ids, MemberMatch members, BiConsumer<String, String> left, Set<String> files) {
        this.target = target;
        this.ids = ids;
        this.members = members;
        this.left = left;
        this.files = files;
        this.names = new FieldNames(target);
        this.links = links(target);
    }

    /** The fields that hold the id of another record, each with the object of that. */
    static Map<String, String> links(Resource resource) {
        Map<String, String> links = new LinkedHashMap<>();
        resource.relations().values().stream()
                .filter(relation -> !relation.many())
                .forEach(relation -> links.put(relation.key(), relation.resource()));
        return links;
    }

    Map<String, String> links() {
        return links;
    }

    String id(Map<?, ?> record) {
        return ids.of(String.valueOf(record.get(ID)));
    }

    /**
     * @param putOff links of the target that it is to be without
     */
    Map<String, Object> of(Map<?, ?> record, Set<String> putOff) {
        Map<String, Object> translated = new LinkedHashMap<>();
        translated.put(ID, id(record));
        record.forEach((key, value) -> {
            String name = key.toString();
            if (isMoved(name) && files.contains(name)) {
                leave(name, value, "an export has the files of attachments alone");
            } else if (isMoved(name)) {
                names.of(name)
                        .ifPresentOrElse(
                                known -> put(translated, known, value, putOff),
                                () -> leave(name, value, "the target has no such field"));
            }
        });
        return translated;
    }

    private boolean isMoved(String name) {
        return !SERVERS.contains(name)
                && !(target.plural().equals(ImportedObjects.ATTACHMENTS) && OF_FILES.contains(name));
    }

    private void leave(String name, Object value, String why) {
        if (!isNothing(value)) {
            left.accept(name, why);
        }
    }

    private void put(Map<String, Object> translated, String name, Object value, Set<String> putOff) {
        if (links.containsKey(name)) {
            // an empty one waits for no other record
            if (isEmptyLink(value)) {
                translated.put(name, null);
            } else if (!putOff.contains(name)) {
                linked(name, value).ifPresent(id -> translated.put(name, id));
            }
        } else if (name.equals(CREATED_BY)) {
            if (value instanceof Map<?, ?> creator) {
                translated.put(name, creator(creator));
            }
        } else if (name.equals(LINKED_RECORD) && value != null) {
            translated.put(name, ids.of(value.toString()));
        } else if (isRichText(name) && isNothing(value)) {
            translated.put(name, null);
        } else if (value != null || !isNeverEmptied(name)) {
            translated.put(name, value);
        }
    }

    private boolean isRichText(String name) {
        Field field = target.fields().get(name);
        return field != null && field.type() == FieldType.RICH_TEXT_V2;
    }

    private boolean isNeverEmptied(String name) {
        Field field = target.fields().get(name);
        return field != null && (field.required() || NEVER_EMPTIED.contains(field.type()));
    }

    private static boolean isEmptyLink(Object value) {
        return value == null || value.toString().isBlank();
    }

    /** Empty where nobody is linked to in the target: the link that a record has there stays, as null would take it away. */
    private Optional<String> linked(String name, Object value) {
        if (!links.get(name).equals(ImportedObjects.MEMBERS)) {
            return Optional.of(ids.of(value.toString()));
        }
        Optional<String> member = members.idOf(value.toString());
        if (member.isEmpty()) {
            left.accept(name, "the target has no member with that e-mail");
        }
        return member;
    }

    private Map<String, Object> creator(Map<?, ?> creator) {
        Map<String, Object> translated = new LinkedHashMap<>();
        Set<String> documented =
                Catalog.twenty().composites().get(FieldType.ACTOR).keySet();
        creator.forEach((part, value) -> {
            if (documented.contains(part.toString())) {
                translated.put(part.toString(), value);
            } else if (!isNothing(value)) {
                left.accept(CREATED_BY + "." + part, "Twenty's documents do not name it, so that it is not sent");
            }
        });
        if (creator.get(MEMBER) != null) {
            Optional<String> member = members.idOf(creator.get(MEMBER).toString());
            if (member.isEmpty()) {
                left.accept(CREATED_BY + "." + MEMBER, "the target has no member with that e-mail");
            }
            translated.put(MEMBER, member.orElse(null));
        }
        return translated;
    }

    /** The id and some links of a record alone; empty where it has none of them. */
    Optional<Map<String, Object>> linksOf(Map<?, ?> record, Set<String> wanted) {
        Map<String, Object> translated = new LinkedHashMap<>();
        record.forEach((key, value) -> names.of(key.toString())
                .filter(wanted::contains)
                .ifPresent(name -> put(translated, name, value, Set.of())));
        if (translated.values().stream().allMatch(value -> value == null)) {
            return Optional.empty();
        }
        translated.put(ID, id(record));
        return Optional.of(translated);
    }

    /** Whether nothing is lost where a value does not go. */
    private static boolean isNothing(Object value) {
        if (value instanceof Map<?, ?> parts) {
            return parts.values().stream().allMatch(RecordTranslation::isNothing);
        }
        return value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof Iterable<?> list && !list.iterator().hasNext();
    }
}
