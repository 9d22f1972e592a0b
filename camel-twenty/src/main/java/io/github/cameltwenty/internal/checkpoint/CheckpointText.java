package io.github.cameltwenty.internal.checkpoint;

import io.github.cameltwenty.internal.checkpoint.CheckpointState.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@link CheckpointState} as a text that people can read: a line for each thing that is known. */
final class CheckpointText {
    private static final int FORMAT = 1;
    private static final Pattern HEAD = Pattern.compile("checkpoint (\\d{1,9})");
    private static final Pattern LINE = Pattern.compile("([a-z ]+): (.*)");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+) (done|open) ([0-9a-f]{32})");

    private CheckpointText() {}

    static String write(CheckpointState state) {
        List<String> lines = new ArrayList<>();
        lines.add("checkpoint " + FORMAT);
        lines.add("name: " + state.name());
        lines.add("action: " + state.action());
        lines.add("run: " + state.run());
        lines.add("first: " + state.first());
        lines.add("done: " + state.done());
        lines.add("print: " + state.print());
        lines.add("refused: " + indexes(state.refused()));
        lines.add("more refused: " + state.untold());
        for (Range range : state.above()) {
            lines.add("above: " + range.from() + "-" + range.to() + " " + (range.isDone() ? "done" : "open") + " "
                    + range.print());
        }
        lines.add("ended: " + state.ended());
        return String.join("\n", lines) + "\n";
    }

    /**
     * @throws IllegalArgumentException where it is damaged, or another version wrote it
     */
    static CheckpointState read(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        Matcher head = HEAD.matcher(lines.remove(0));
        if (!head.matches()) {
            throw new IllegalArgumentException("it is no checkpoint");
        }
        if (Integer.parseInt(head.group(1)) != FORMAT) {
            throw new IllegalArgumentException("another version of camel-twenty wrote it, in format " + head.group(1)
                    + "; this one reads format " + FORMAT);
        }
        Map<String, String> values = new HashMap<>();
        List<Range> above = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw damaged(line);
            }
            if (parts.group(1).equals("above")) {
                above.add(range(parts.group(2)));
            } else {
                values.put(parts.group(1), parts.group(2));
            }
        }
        return new CheckpointState(
                of(values, "name"),
                of(values, "action"),
                of(values, "run"),
                of(values, "first"),
                number(of(values, "done")),
                of(values, "print"),
                indexes(of(values, "refused")),
                number(of(values, "more refused")),
                above,
                of(values, "ended").equals("true"));
    }

    private static String of(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("it is damaged: it does not say '" + name + "'");
        }
        return value;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw damaged(text);
        }
    }

    private static Range range(String text) {
        Matcher parts = RANGE.matcher(text);
        if (!parts.matches()) {
            throw damaged(text);
        }
        return new Range(
                number(parts.group(1)), number(parts.group(2)), parts.group(3).equals("done"), parts.group(4));
    }

    /** As {@code 3 17 20-45}. */
    private static String indexes(SortedSet<Integer> indexes) {
        StringBuilder text = new StringBuilder();
        int last = -2;
        boolean isRun = false;
        for (int index : indexes) {
            if (index == last + 1) {
                isRun = true;
            } else {
                text.append(isRun ? "-" + last : "")
                        .append(text.isEmpty() ? "" : " ")
                        .append(index);
                isRun = false;
            }
            last = index;
        }
        return text.append(isRun ? "-" + last : "").toString();
    }

    private static SortedSet<Integer> indexes(String text) {
        SortedSet<Integer> indexes = new TreeSet<>();
        for (String part : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] ends = part.split("-");
            for (int index = number(ends[0]); index <= number(ends[ends.length - 1]); index++) {
                indexes.add(index);
            }
        }
        return indexes;
    }

    private static IllegalArgumentException damaged(String what) {
        return new IllegalArgumentException("it is damaged at '" + what + "'");
    }
}
