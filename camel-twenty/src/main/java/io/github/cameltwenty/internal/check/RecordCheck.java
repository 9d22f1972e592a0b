package io.github.cameltwenty.internal.check;

import io.github.cameltwenty.TwentyRecordCheck;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.record.RecordParts;
import io.github.cameltwenty.internal.value.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks records before they are sent, as the option {@code checkRecords} says. A value is wrong where no version of Twenty
 * stores it as it is meant; nothing is asked of the server for it.
 */
public final class RecordCheck {
    /** The index of a record that is not one of several. */
    public static final int ALONE = -1;

    private static final String SENT =
            " It is sent, as it may be one of the workspace's own; catalog=workspace knows those";

    private final String action;
    private final String resource;
    private final TwentyRecordCheck mode;
    private final WorkspaceFields workspace;
    private final Set<String> besides;
    private final boolean isCreate;
    private final List<String> required;
    private final ValueCheck values;
    private final TellOnce warnings = new TellOnce();

    private RecordCheck(
            EndpointOptions options,
            String resource,
            WorkspaceFields workspace,
            Set<String> besides,
            boolean isCreate) {
        this.action = options.action();
        this.resource = resource;
        this.mode = options.writing().getCheckRecords();
        this.workspace = workspace;
        this.besides = besides;
        this.isCreate = isCreate;
        this.required = isCreate ? ResourceFields.required(resource) : List.of();
        this.values = ValueCheck.of(options.connection().getApiVersion());
    }

    /**
     * For the records of an endpoint.
     *
     * @param besides members that are no fields, and that the action itself takes care of
     */
    public static RecordCheck of(EndpointOptions options, WorkspaceFields workspace, Set<String> besides) {
        boolean isCreate = options.operation() == Operation.CREATE_ONE || options.operation() == Operation.CREATE_MANY;
        return new RecordCheck(options, options.resource(), workspace, besides, isCreate);
    }

    /** For records of another resource, that are created with those of the endpoint. */
    public static RecordCheck ofParts(EndpointOptions options, String resource, WorkspaceFields workspace) {
        return new RecordCheck(options, resource, workspace, Set.of(), true);
    }

    /**
     * @param index the record's place in the input, or {@link #ALONE}
     * @throws RecordRefusal naming the field and what is right
     */
    public void check(Map<?, ?> record, int index) {
        check(record, index, "");
    }

    /**
     * As {@link #check(Map, int)}, of a record within another.
     *
     * @param within its path, with a dot at its end
     */
    public void check(Map<?, ?> record, int index, String within) {
        if (mode == TwentyRecordCheck.off) {
            return;
        }
        FieldFacts facts = workspace.of(resource);
        record.forEach((name, value) -> {
            String field = String.valueOf(name);
            // a record that was read brings along what an update leaves out
            boolean isSent = isCreate || !RecordParts.UNCHANGEABLE.contains(field);
            if (isSent && !besides.contains(field)) {
                field(facts, field, value, index, within);
            }
        });
        for (String field : required) {
            if (record.get(field) == null) {
                wrong(index, within + field, "it is missing, and Twenty requires it");
            }
        }
    }

    private void field(FieldFacts facts, String name, Object value, int index, String within) {
        FieldFacts.Fact fact = facts.of(name);
        if (fact.isUnknown()) {
            unknown(facts.fields(), name, index, within);
        }
        if (value == null || fact.isRelation()) {
            return;
        }
        Problem problem =
                fact.field() == null ? values.problem(value) : values.problem(name, fact.field(), value, isCreate);
        if (problem != null) {
            wrong(index, within + inField(name, problem), problem.message());
        }
    }

    private void unknown(ResourceFields fields, String name, int index, String within) {
        String path = within.isEmpty() ? name : within + name;
        if (fields.isAll()) {
            wrong(index, path, fields.unknown(name));
        } else {
            warnings.tell(path, () -> action + ": " + fields.unknownSentence(name) + SENT);
        }
    }

    private static String inField(String name, Problem problem) {
        String inner = problem.path();
        return inner.isEmpty() ? name : name + (inner.startsWith("[") ? "" : ".") + inner;
    }

    private void wrong(int index, String path, String message) {
        if (mode == TwentyRecordCheck.strict) {
            throw new RecordRefusal(path, (index == ALONE ? "" : "Record " + index + ", ") + path + ": " + message);
        }
        warnings.tell(path, () -> action + ": " + path + ": " + message + ". It is sent as it is");
    }

    /**
     * The values of {@code field.NAME} options, at the start of the route.
     *
     * @param given nested, as a record
     * @throws IllegalArgumentException naming the option
     */
    public void checkOptions(Map<String, Object> given) {
        FieldFacts facts = workspace.of(resource);
        given.forEach((name, value) -> {
            Field field = facts.of(name).field();
            Problem problem = field == null || value == null ? null : values.problem(name, field, value, false);
            if (problem != null && mode == TwentyRecordCheck.strict) {
                throw new IllegalArgumentException(
                        "The option field." + inField(name, problem) + ": " + problem.message());
            }
        });
    }
}
