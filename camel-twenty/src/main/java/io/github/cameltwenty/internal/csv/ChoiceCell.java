package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.internal.csv.ObjectModel.Choice;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.List;

/** A choice, by its value or by its label, in whatever case. */
final class ChoiceCell implements CellType {
    private final List<Choice> choices;

    ChoiceCell(List<Choice> choices) {
        this.choices = choices;
    }

    @Override
    public Object read(String cell) {
        String text = cell.strip();
        for (Choice choice : choices) {
            if (choice.value().equals(text)) {
                return text;
            }
        }
        List<String> meant = choices.stream()
                .filter(choice -> isNamed(choice, text))
                .map(Choice::value)
                .distinct()
                .toList();
        if (meant.size() > 1) {
            throw new IllegalArgumentException(
                    "'" + text + "' is the label of several choices: write " + String.join(" or ", meant));
        }
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(unknown(text));
        }
        return meant.get(0);
    }

    /** A label may have a comma in it. */
    boolean isOne(String text) {
        return choices.stream().anyMatch(choice -> isNamed(choice, text));
    }

    private static boolean isNamed(Choice choice, String text) {
        return choice.label().strip().equalsIgnoreCase(text) || choice.value().equalsIgnoreCase(text);
    }

    private String unknown(String text) {
        List<String> labels = choices.stream().map(Choice::label).toList();
        String nearest = OptionChecks.didYouMean(text, labels);
        return "'" + text + "' is no choice" + (nearest.isEmpty() ? ": one of " + String.join(", ", labels) : nearest);
    }
}
