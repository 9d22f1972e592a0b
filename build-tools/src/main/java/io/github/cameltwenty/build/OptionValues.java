package io.github.cameltwenty.build;

import io.github.cameltwenty.build.ComponentJson.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values of an option, for completion.
 *
 * @param isAll whether there are no others
 */
record OptionValues(List<String> examples, boolean isAll, String description) {
    /** Words that no declaration lists, as other values are allowed beside them. */
    private static final Map<String, List<String>> WORDS =
            Map.of("initialSync", List.of("none", "all", "2026-01-31T00:00:00Z"));

    static OptionValues of(Option option) {
        List<String> listed = new ArrayList<>();
        option.json().path("enum").forEach(value -> listed.add(value.asText()));
        if (!listed.isEmpty()) {
            return new OptionValues(listed, true, option.description());
        }
        return new OptionValues(examples(option), false, option.description());
    }

    private static List<String> examples(Option option) {
        if (WORDS.containsKey(option.name())) {
            return WORDS.get(option.name());
        }
        if (option.defaultValue().isEmpty()) {
            return List.of();
        }
        if (option.isDuration()) {
            return List.of(duration(Long.parseLong(option.defaultValue())));
        }
        return option.javaType().equals("java.lang.String") ? List.of(option.defaultValue()) : List.of();
    }

    /** As Spring Boot and Camel both read it. */
    private static String duration(long milliseconds) {
        Duration duration = Duration.ofMillis(milliseconds);
        if (milliseconds == 0 || duration.toMillisPart() > 0) {
            return milliseconds + "ms";
        }
        return duration.toSecondsPart() > 0 ? duration.toSeconds() + "s" : duration.toMinutes() + "m";
    }

    /** What the description says of a value: {@code stop: the work ends there. isolate: it goes on.} */
    Optional<String> meaning(String value) {
        String others = examples.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        Matcher matcher = Pattern.compile("(?:^|\\s)" + Pattern.quote(value) + ": (.+?\\.)(?= (?:" + others + "): |$)")
                .matcher(description);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
