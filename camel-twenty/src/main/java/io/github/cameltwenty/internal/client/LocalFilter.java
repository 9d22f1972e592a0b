package io.github.cameltwenty.internal.client;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A filter in Twenty's own writing, for records that a server gives without filtering them. Values are compared as numbers, times
 * or texts, whichever the record holds. As in Twenty's database a condition on a value that is not there is neither true nor false,
 * but for {@code is}: so {@code not} does not make it true.
 */
final class LocalFilter {
    private static final Pattern CONJUNCTION = Pattern.compile("(or|and|not)\\((.+)\\)", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("([^\\[]+)\\[([^\\]]+)\\]:(.+)", Pattern.DOTALL);

    private LocalFilter() {}

    /** Of a record both are false where a value is not there. */
    private record Test(Predicate<Map<?, ?>> isTrue, Predicate<Map<?, ?>> isFalse) {
        static Test all(List<Test> tests) {
            return new Test(
                    record -> tests.stream().allMatch(test -> test.isTrue.test(record)),
                    record -> tests.stream().anyMatch(test -> test.isFalse.test(record)));
        }

        Test not() {
            return new Test(isFalse, isTrue);
        }
    }

    /**
     * The predicate throws {@link IllegalArgumentException} of a record that has no such field.
     *
     * @throws IllegalArgumentException where it is no filter
     */
    static Predicate<Map<?, ?>> parse(String text) {
        return test(text).isTrue();
    }

    private static Test test(String text) {
        Matcher conjunction = CONJUNCTION.matcher(text.strip());
        if (!conjunction.matches()) {
            List<String> parts = split(text);
            return parts.size() == 1 ? condition(parts.get(0).strip()) : Test.all(tests(parts));
        }
        List<Test> tests = tests(split(conjunction.group(2)));
        return switch (conjunction.group(1)) {
            case "and" -> Test.all(tests);
            case "or" -> Test.all(tests.stream().map(Test::not).toList()).not();
            default -> {
                if (tests.size() > 1) {
                    throw new IllegalArgumentException("'" + text + "' holds several conditions, but not() takes one");
                }
                yield tests.get(0).not();
            }
        };
    }

    private static List<Test> tests(List<String> parts) {
        return parts.stream().map(LocalFilter::test).toList();
    }

    /** At the commas outside of brackets and quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (depth != 0) {
            throw new IllegalArgumentException("'" + text + "' has a bracket without its other one");
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static Test condition(String text) {
        Matcher matcher = CONDITION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no condition, as name[eq]:\"Acme\"");
        }
        String path = matcher.group(1);
        if (matcher.group(2).equals("is")) {
            boolean wantsNull = matcher.group(3).strip().equals("NULL");
            return new Test(
                    record -> (at(record, path) == null) == wantsNull,
                    record -> (at(record, path) == null) != wantsNull);
        }
        Predicate<Object> test = comparison(matcher.group(2), matcher.group(3));
        return new Test(
                record -> at(record, path) != null && test.test(at(record, path)),
                record -> at(record, path) != null && !test.test(at(record, path)));
    }

    /** Of a value that is there. */
    private static Predicate<Object> comparison(String comparator, String operand) {
        String wanted = unquoted(operand);
        return switch (comparator) {
            case "eq" -> value -> compare(value, wanted) == 0;
            case "neq" -> value -> compare(value, wanted) != 0;
            case "gt" -> value -> compare(value, wanted) > 0;
            case "gte" -> value -> compare(value, wanted) >= 0;
            case "lt" -> value -> compare(value, wanted) < 0;
            case "lte" -> value -> compare(value, wanted) <= 0;
            case "in" -> {
                List<String> several = list(operand);
                yield value -> several.stream().anyMatch(one -> compare(value, one) == 0);
            }
            case "containsAny" -> {
                List<String> several = list(operand);
                yield value -> value instanceof Collection<?> values
                        && values.stream().map(String::valueOf).anyMatch(several::contains);
            }
            case "like", "startsWith" -> like(wanted, 0);
            case "ilike" -> like(wanted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            default ->
                throw new IllegalArgumentException("'" + comparator + "' is no comparator. There are eq, neq, in,"
                        + " containsAny, is, gt, gte, lt, lte, startsWith, like, ilike");
        };
    }

    private static Predicate<Object> like(String pattern, int flags) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean escapes = c == '\\' && i + 1 < pattern.length();
            if (escapes) {
                regex.append(Pattern.quote(pattern.substring(++i, i + 1)));
                continue;
            }
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        Pattern compiled = Pattern.compile(regex.toString(), flags | Pattern.DOTALL);
        return value -> compiled.matcher(value.toString()).matches();
    }

    private static List<String> list(String operand) {
        String text = operand.strip();
        if (!text.startsWith("[") || !text.endsWith("]")) {
            throw new IllegalArgumentException("'" + operand + "' is no list, as [\"A\",\"B\"]");
        }
        return Arrays.stream(text.substring(1, text.length() - 1).split(","))
                .map(String::strip)
                .map(LocalFilter::unquoted)
                .toList();
    }

    private static String unquoted(String text) {
        String value = text.strip();
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /**
     * The value that a dotted name leads to; null where there is none.
     *
     * @throws IllegalArgumentException where the record has no such field: a misspelt one must not count as empty
     */
    static Object at(Map<?, ?> record, String path) {
        Object value = record;
        for (String part : path.strip().split("\\.")) {
            if (value instanceof Map<?, ?> parts && !parts.containsKey(part)) {
                throw new IllegalArgumentException("There is no field " + path.strip());
            }
            value = value instanceof Map<?, ?> parts ? parts.get(part) : null;
        }
        return value;
    }

    /** Neither may be null. */
    static int compare(Object value, Object other) {
        try {
            if (value instanceof Number) {
                return new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString()));
            }
            if (value instanceof String text && text.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
                return OffsetDateTime.parse(text).compareTo(OffsetDateTime.parse(other.toString()));
            }
        } catch (NumberFormatException | DateTimeException e) {
            return value.toString().compareTo(other.toString());
        }
        return value.toString().compareTo(other.toString());
    }
}
