package io.github.cameltwenty.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds out in what a field that is there is not the one that is wanted. What people see of it, its label, does not count. */
final class FieldComparison {
    private static final String NOT_KNOWN = "not known, the server does not tell";

    private final WorkspaceSchema there;
    private final Map<?, ?> object;
    private final String plural;

    FieldComparison(WorkspaceSchema there, Map<?, ?> object) {
        this.there = there;
        this.object = object;
        this.plural = String.valueOf(object.get(ObjectDefinition.PLURAL));
    }

    List<Difference> of(FieldDefinition wanted, Map<?, ?> field) {
        List<Difference> differences = new ArrayList<>();
        String type = String.valueOf(field.get(FieldDefinition.TYPE));
        if (!FieldKind.common(type).equals(wanted.kind().name())) {
            differences.add(
                    difference(wanted, FieldDefinition.TYPE, wanted.kind().name(), type));
            return differences;
        }
        if (Boolean.FALSE.equals(field.get("isActive"))) {
            differences.add(difference(wanted, "isActive", true, false));
        }
        if (wanted.unique()) {
            Boolean unique = there.isUnique(object, field);
            if (!Boolean.TRUE.equals(unique)) {
                differences.add(
                        difference(wanted, FieldDefinition.UNIQUE, true, unique == null ? NOT_KNOWN : (Object) false));
            }
        }
        List<Object> lacking = wanted.optionsNotIn(field);
        if (!lacking.isEmpty()) {
            differences.add(difference(wanted, FieldDefinition.OPTIONS, lacking, "without those"));
        }
        if (wanted.link() != null) {
            addLink(wanted, field, differences);
        }
        return differences;
    }

    /** 2.21 tells of a link in which direction it goes, and not where to (recorded). */
    private void addLink(FieldDefinition wanted, Map<?, ?> field, List<Difference> differences) {
        Object type = member(field.get("relation"), "type");
        Object direction = type == null ? member(field.get("settings"), "relationType") : type;
        if (direction != null && !direction.equals(wanted.link().type())) {
            differences.add(difference(wanted, "relation", wanted.link().type(), direction));
        }
        Object target = member(field.get("relation"), "targetObjectMetadata");
        String other = wanted.link().object();
        boolean elsewhere = target != null
                && other != null
                && !other.equals(member(target, ObjectDefinition.PLURAL))
                && !other.equals(member(target, ObjectDefinition.SINGULAR));
        if (elsewhere) {
            differences.add(difference(wanted, "relation", other, member(target, ObjectDefinition.PLURAL)));
        }
    }

    private static Object member(Object map, String name) {
        return map instanceof Map<?, ?> members ? members.get(name) : null;
    }

    private Difference difference(FieldDefinition wanted, String what, Object is, Object found) {
        return new Difference(plural, wanted.name(), what, is, found);
    }
}
