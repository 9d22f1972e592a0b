package io.github.cameltwenty.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of one column mean, where that is not what stands there. */
final class Words {
    static final Words NONE = new Words();

    /** Before the reason why a row does not fit. */
    private static final String REFUSED = "!";

    private static final String SLASH = "/";

    /** Of an id the case matters: two of Salesforce with 15 characters may differ by nothing else. */
    private static final Pattern ID = Pattern.compile("(?=.*\\d)[A-Za-z0-9]{15,}");

    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final Map<Pattern, String> patterns = new LinkedHashMap<>();

    private Words() {}

    /**
     * @param option lines, each a column, a colon, and pairs separated by commas
     * @return by column, as it is named there
     * @throws IllegalArgumentException quoting the line that cannot be read
     */
    static Map<String, Words> of(String option) {
        Map<String, Words> columns = new LinkedHashMap<>();
        for (String line : option == null ? List.<String>of() : option.lines().toList()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String column = named(line.substring(0, colon).strip(), columns);
                Words words = columns.computeIfAbsent(column, first -> new Words());
                pairs(line.substring(colon + 1)).forEach(pair -> words.add(pair, line));
            } else if (!line.isBlank()) {
                throw unreadable(line);
            }
        }
        return columns;
    }

    /** As a line before has written the column. */
    private static String named(String column, Map<String, Words> before) {
        return before.keySet().stream()
                .filter(other -> Headings.areOne(other, column))
                .findFirst()
                .orElse(column);
    }

    private static List<String> pairs(String text) {
        List<String> pairs = new ArrayList<>();
        for (String pair : text.split(",")) {
            if (!pair.isBlank()) {
                pairs.add(pair.strip());
            }
        }
        return pairs;
    }

    private static IllegalArgumentException unreadable(String line) {
        return new IllegalArgumentException("The option values has '" + line.strip()
                + "': write the column, a colon, and what its cells mean, as stage: Closed Won=CUSTOMER, Lost=LOST");
    }

    private void add(String pair, String line) {
        int equals = pair.lastIndexOf('=');
        if (equals < 1) {
            throw unreadable(line);
        }
        String cell = pair.substring(0, equals).strip();
        String meaning = pair.substring(equals + 1).strip();
        boolean isPattern = cell.length() > 2 && cell.startsWith(SLASH) && cell.endsWith(SLASH);
        if (!isPattern) {
            put(cell, meaning);
            return;
        }
        try {
            Pattern pattern = Pattern.compile(cell.substring(1, cell.length() - 1), Pattern.DOTALL);
            // a group that there is not is found now, and not with the first cell
            Pattern.compile(pattern.pattern() + "|.*", Pattern.DOTALL)
                    .matcher("")
                    .replaceFirst(meaning);
            put(pattern, meaning);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The option values has " + pair + ", which is no regular expression with its meaning: "
                            + e.getMessage(),
                    e);
        }
    }

    private void put(String cell, String meaning) {
        check(cell, meaning, meanings.putIfAbsent(bare(cell), meaning));
    }

    private void put(Pattern pattern, String meaning) {
        String before = patterns.entrySet().stream()
                .filter(other -> other.getKey().pattern().equals(pattern.pattern()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        check(SLASH + pattern + SLASH, meaning, before);
        patterns.put(pattern, meaning);
    }

    private static void check(String cell, String meaning, String before) {
        if (before != null && !before.equals(meaning)) {
            throw new IllegalArgumentException("The option values gives '" + cell + "' two meanings for one column: '"
                    + before + "' and '" + meaning + "'");
        }
    }

    /**
     * What is said here and there of one column.
     *
     * @throws IllegalArgumentException where both give a cell a meaning, and not the same
     */
    Words and(Words other) {
        Words both = new Words();
        for (Words one : List.of(this, other)) {
            one.meanings.forEach(both::put);
            one.patterns.forEach(both::put);
        }
        return both;
    }

    private static String bare(String cell) {
        String text = cell.strip();
        return ID.matcher(text).matches() ? text : text.toLowerCase(Locale.ROOT);
    }

    /**
     * Words go before regular expressions, and of these the first that the whole cell matches. An empty cell means nothing.
     *
     * @return the cell itself where nothing is said of it
     * @throws IllegalArgumentException where a row with it does not fit, with the reason
     */
    String meant(String cell) {
        boolean isNothingSaid = meanings.isEmpty() && patterns.isEmpty();
        if (isNothingSaid || cell.isBlank()) {
            return cell;
        }
        String word = meanings.get(bare(cell));
        String meaning = word == null ? byPattern(cell) : word;
        if (meaning != null && meaning.startsWith(REFUSED)) {
            String reason = meaning.substring(REFUSED.length()).strip();
            throw new IllegalArgumentException("'" + cell.strip() + "' " + reason);
        }
        return meaning == null ? cell : meaning;
    }

    /** Null where none fits. */
    private String byPattern(String cell) {
        for (Map.Entry<Pattern, String> one : patterns.entrySet()) {
            Matcher matcher = one.getKey().matcher(cell.strip());
            if (matcher.matches()) {
                return matcher.replaceFirst(one.getValue());
            }
        }
        return null;
    }
}
