package io.github.cameltwenty.internal.csv;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** True or false, also in the words of the file's language. */
final class BooleanCell implements CellType {
    private static final Set<String> TRUE = Set.of("true", "yes", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "n", "0");

    /** What is said for true, then for false. */
    private static final Map<String, List<Set<String>>> WORDS = Map.of(
            "de", List.of(Set.of("wahr", "ja", "j"), Set.of("falsch", "nein")),
            "fr", List.of(Set.of("vrai", "oui", "o"), Set.of("faux", "non")),
            "es", List.of(Set.of("verdadero", "sí", "si", "s"), Set.of("falso")),
            "it", List.of(Set.of("vero", "sì", "si", "s"), Set.of("falso")),
            "nl", List.of(Set.of("waar", "ja", "j"), Set.of("onwaar", "nee")),
            "pt", List.of(Set.of("verdadeiro", "sim", "s"), Set.of("falso", "não", "nao")));

    private final List<Set<String>> words;
    private final String hint;

    BooleanCell(Manner manner) {
        this.words = WORDS.getOrDefault(manner.language(), List.of(Set.of(), Set.of()));
        this.hint = manner.hint();
    }

    @Override
    public Object read(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(word) || words.get(0).contains(word)) {
            return true;
        }
        if (FALSE.contains(word) || words.get(1).contains(word)) {
            return false;
        }
        throw new IllegalArgumentException("'" + cell.strip() + "' is neither true nor false: write yes or no" + hint);
    }
}
