package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.options.ForOperations;
import io.github.cameltwenty.options.OperationFamily;
import io.github.cameltwenty.options.WholeNumber;
import java.lang.reflect.Field;
import java.util.List;
import org.apache.camel.spi.UriParam;

/**
 * What the declaration of an option says of it.
 *
 * @param families the operations that make use of it; none for all
 * @param form what its texts must look like
 * @param from the least of its whole numbers; null where it is no number
 */
record OptionRow(Field field, List<OperationFamily> families, OptionForm form, Integer from) {
    static OptionRow of(Field field) {
        ForOperations operations = field.getAnnotation(ForOperations.class);
        WholeNumber number = field.getAnnotation(WholeNumber.class);
        Integer from = number == null ? null : number.from();
        field.setAccessible(true);
        return new OptionRow(
                field,
                operations == null ? List.of() : List.of(operations.value()),
                OptionForm.of(field.getType(), field.getAnnotation(UriParam.class), number),
                from);
    }

    String name() {
        return field.getName();
    }

    boolean isUsedBy(Operation operation) {
        return families.isEmpty() || families.stream().anyMatch(family -> family.has(operation));
    }

    boolean isFor(OperationFamily family) {
        return families.contains(family);
    }

    /**
     * @throws IllegalArgumentException where the group holds another value than is allowed
     */
    void check(Object group) {
        Object value = value(group);
        boolean tooSmall = from != null && value instanceof Number number && number.longValue() < from;
        if (tooSmall) {
            throw TwentyConfigurationException.value(
                    name(), "The option " + name() + " is '" + value + "'; allowed are whole numbers from " + from);
        }
        if (value instanceof String text && !form.fits(text)) {
            throw form.refusal(name(), text);
        }
    }

    private Object value(Object group) {
        try {
            return field.get(group);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
