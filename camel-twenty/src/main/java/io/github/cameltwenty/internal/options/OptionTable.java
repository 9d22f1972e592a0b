package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.options.ChangesOptions;
import io.github.cameltwenty.options.GraphqlOptions;
import io.github.cameltwenty.options.MessageOptions;
import io.github.cameltwenty.options.OperationFamily;
import io.github.cameltwenty.options.ReadingOptions;
import io.github.cameltwenty.options.ResultOptions;
import io.github.cameltwenty.options.WritingOptions;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.spi.UriParam;

/** The options as their groups declare them: one description, which the checks, the docs and the starter read. */
public final class OptionTable {
    private static final List<Class<?>> GROUPS = List.of(
            TwentyConfiguration.class,
            ReadingOptions.class,
            WritingOptions.class,
            ResultOptions.class,
            GraphqlOptions.class,
            ChangesOptions.class,
            MessageOptions.class);

    private static final Map<String, OptionRow> ROWS = rows();

    /** Options of Camel's own for polls, which none of our groups declares. */
    private static final Map<String, OptionForm> CAMELS =
            Map.of("delay", OptionForm.DURATION, "initialDelay", OptionForm.DURATION);

    private OptionTable() {}

    private static Map<String, OptionRow> rows() {
        Map<String, OptionRow> rows = new LinkedHashMap<>();
        for (Class<?> group : GROUPS) {
            // a group may be spread over several classes
            for (Class<?> part = group; part != null; part = part.getSuperclass()) {
                add(part, rows);
            }
        }
        return rows;
    }

    private static void add(Class<?> group, Map<String, OptionRow> rows) {
        for (Field field : group.getDeclaredFields()) {
            if (field.isAnnotationPresent(UriParam.class)) {
                OptionRow row = OptionRow.of(field);
                rows.put(row.name(), row);
            }
        }
    }

    /** Those that belong to one message, in the order of their declaration: no component has them. */
    public static List<String> ofMessages() {
        return ROWS.values().stream()
                .filter(row -> row.field().getDeclaringClass().isAssignableFrom(MessageOptions.class))
                .map(OptionRow::name)
                .toList();
    }

    /** Whether the operation makes use of an option; of one that no group declares, not known to be false. */
    public static boolean isUsed(Operation operation, String option) {
        OptionRow row = ROWS.get(option);
        return row == null ? operation.isConsumer() || !SchedulerOptions.has(option) : row.isUsedBy(operation);
    }

    /** Whether it is one of the options that not all steps of a route have, and this operation has. */
    public static boolean isSpecificTo(Operation operation, String option) {
        OptionRow row = ROWS.get(option);
        return row != null
                && !row.families().isEmpty()
                && !row.isFor(OperationFamily.PRODUCERS)
                && row.isUsedBy(operation);
    }

    public static boolean isFor(OperationFamily family, String option) {
        OptionRow row = ROWS.get(option);
        return row != null && row.isFor(family);
    }

    /** An option that the operation would ignore is a mistake: who deletes by filter means something else. */
    public static void refuseUnused(EndpointOptions options) {
        Operation operation = options.operation();
        for (String option : options.given()) {
            if (!isUsed(operation, option)) {
                throw new TwentyConfigurationException(
                        "The option " + option + " is not for " + operation.operationName(),
                        option,
                        "Take " + option + " out of the URI: " + operation.operationName() + " would ignore it.");
            }
        }
        if (!options.fieldValues().isEmpty() && !operation.takesFields()) {
            throw new TwentyConfigurationException(
                    "The options field.* are not for " + operation.operationName(),
                    null,
                    "Take them out of the URI: " + operation.operationName() + " takes no fields.");
        }
    }

    /** Before Camel binds the texts of a URI, whose own words would not say what is allowed. */
    public static void refuseMalformed(Map<String, Object> parameters) {
        parameters.forEach((option, value) -> {
            OptionRow row = ROWS.get(option);
            OptionForm form = row == null ? CAMELS.get(option) : row.form();
            boolean given = form != null && value instanceof String text && !text.startsWith("#");
            if (given && !form.fits((String) value)) {
                throw form.refusal(option, value);
            }
        });
    }

    /**
     * Values that were set in Java, too.
     *
     * @param groups objects that declare options
     * @throws IllegalArgumentException naming the option, its value and what is allowed
     */
    public static void check(Collection<Object> groups) {
        for (Object group : groups) {
            for (OptionRow row : ROWS.values()) {
                if (row.field().getDeclaringClass().isInstance(group)) {
                    row.check(group);
                }
            }
        }
    }
}
