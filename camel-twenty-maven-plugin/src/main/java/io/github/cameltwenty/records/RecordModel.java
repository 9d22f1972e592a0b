package io.github.cameltwenty.records;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A record class to write: of an object of the workspace, or of a composite type.
 *
 * @param name its class name
 * @param resource the plural name of the object; null for a composite type
 * @param description one sentence, as Javadoc
 * @param fields in the order of the record's components
 * @param choices the classes nested in it
 */
record RecordModel(
        String name, String resource, String description, List<FieldModel> fields, List<ChoiceModel> choices) {
    RecordModel {
        fields = List.copyOf(fields);
        choices = List.copyOf(choices);
    }

    /** The name of the component that holds the fields which the class does not know: none of the fields has it. */
    String otherFields() {
        String name = "otherFields";
        while (isTaken(name)) {
            name += "_";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return fields.stream()
                .anyMatch(field -> field.name().equals(name) || field.field().equals(name));
    }

    /**
     * @param field its name in JSON
     * @param name of the component
     * @param nullable whether an answer may hold null
     * @param readOnly whether Twenty sets it
     * @param description a sentence as Javadoc, or null
     */
    record FieldModel(
            String field, String name, TypeName type, boolean nullable, boolean readOnly, String description) {}

    /** The class of a select's values, with a constant for each that the workspace allows. */
    record ChoiceModel(String name, String field, List<Constant> constants) {
        ChoiceModel {
            constants = List.copyOf(constants);
        }
    }

    record Constant(String name, String value) {}
}
