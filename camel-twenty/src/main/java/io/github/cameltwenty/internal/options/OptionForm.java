package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.options.WholeNumber;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.camel.spi.UriParam;
import org.apache.camel.util.TimeUtils;

/** What the text of an option must look like. */
final class OptionForm {
    static final OptionForm DURATION =
            new OptionForm(OptionForm::isDuration, "milliseconds, or a duration as 2s or 1m30s");
    private static final OptionForm ANY = new OptionForm(text -> true, "");
    private static final OptionForm SWITCH = oneOf("true", "false");
    private static final OptionForm FROM_0 = new OptionForm(text -> text.matches("\\d{1,9}"), "whole numbers from 0");
    private static final OptionForm FROM_1 =
            new OptionForm(text -> text.matches("0*[1-9]\\d{0,8}"), "whole numbers from 1");

    private final Predicate<String> fits;
    private final String allowed;

    private OptionForm(Predicate<String> fits, String allowed) {
        this.fits = fits;
        this.allowed = allowed;
    }

    static OptionForm of(Class<?> type, UriParam declared, WholeNumber number) {
        if (!declared.enums().isEmpty()) {
            return oneOf(declared.enums().split(","));
        }
        if (type.isEnum()) {
            return oneOf(
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toArray(String[]::new));
        }
        if (type == boolean.class) {
            return SWITCH;
        }
        if (declared.javaType().equals("java.time.Duration")) {
            return DURATION;
        }
        if (number == null) {
            return ANY;
        }
        OptionForm form = number.from() == 0 ? FROM_0 : FROM_1;
        return number.or().isEmpty() ? form : form.or(number.or());
    }

    private OptionForm or(String word) {
        return new OptionForm(text -> text.equals(word) || fits(text), allowed + ", or " + word);
    }

    private static OptionForm oneOf(String... values) {
        return new OptionForm(Set.of(values)::contains, String.join(", ", values));
    }

    private static boolean isDuration(String text) {
        try {
            return TimeUtils.toMilliSeconds(text) >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    boolean fits(String text) {
        return fits.test(text);
    }

    TwentyConfigurationException refusal(String option, Object value) {
        return TwentyConfigurationException.value(
                option, "The option " + option + " is '" + value + "'; allowed are " + allowed);
    }
}
