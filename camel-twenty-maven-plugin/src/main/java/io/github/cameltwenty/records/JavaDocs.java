package io.github.cameltwenty.records;

/** Twenty's sentences, as they may stand in a Javadoc comment. */
public final class JavaDocs {
    private JavaDocs() {}

    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().replaceAll("\\s+", " ").codePoints().forEach(point -> {
            switch (point) {
                case '&', '<', '>', '@', '\\', '{', '}', '*' ->
                    escaped.append("&#").append(point).append(';');
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    public static String sentence(String text) {
        String escaped = escaped(text);
        return escaped.isEmpty() || escaped.matches(".*[.!?]") ? escaped : escaped + ".";
    }
}
