package io.github.cameltwenty.docs;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Java as a compiler sees it: how it is laid out does not count, what stands in its texts does. */
final class JavaText {
    private static final Pattern TOKEN = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'|//[^\\n]*|\\s+|.");

    private JavaText() {}

    static String normal(String java) {
        StringBuilder normal = new StringBuilder();
        Matcher matcher = TOKEN.matcher(java.strip());
        while (matcher.find()) {
            String token = matcher.group();
            if (token.startsWith("\"\"\"")) {
                normal.append("\"\"\"\n")
                        .append(token.substring(3).stripIndent().strip());
            } else if (token.isBlank()) {
                boolean between = endsInWord(normal)
                        && Character.isJavaIdentifierPart(java.strip().charAt(matcher.end()));
                normal.append(between ? " " : "");
            } else {
                normal.append(token.strip()).append(token.startsWith("//") ? "\n" : "");
            }
        }
        return normal.toString();
    }

    /** Without the content of texts, and without comments. */
    static String code(String java) {
        return TOKEN.matcher(java).replaceAll(found -> {
            String token = found.group();
            boolean isText = token.startsWith("\"") || token.startsWith("'") && token.length() > 1;
            return isText ? "\"\"" : token.startsWith("//") ? " " : Matcher.quoteReplacement(token);
        });
    }

    /** Its texts, each with its quotes. */
    static Stream<String> texts(String java) {
        return TOKEN.matcher(java).results().map(MatchResult::group).filter(token -> token.startsWith("\""));
    }

    private static boolean endsInWord(StringBuilder text) {
        return text.length() > 0 && Character.isJavaIdentifierPart(text.charAt(text.length() - 1));
    }
}
