package io.github.cameltwenty.docs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of one of the component's classes, read for its Javadoc. */
final class JavaSource {
    static final Path FOLDER = Project.ROOT.resolve("camel-twenty/src/main/java");

    private final String text;

    JavaSource(Class<?> type) {
        text = Project.read(FOLDER.resolve(type.getName().replace('.', '/') + ".java"));
    }

    /** The Javadoc of the class as Markdown. */
    String classDoc() {
        return doc("(?:@\\w+(?:\\([^)]*\\))?\\s+)*public (?:abstract )?(?:final )?class ");
    }

    /** The Javadoc of a method without parameters, as Markdown. */
    String methodDoc(String name) {
        return doc("(?:@\\w+\\s+)*public [\\w<>, ?]+ " + name + "\\(\\)");
    }

    private String doc(String declaration) {
        Matcher matcher = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+" + declaration, Pattern.DOTALL)
                .matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No Javadoc before " + declaration);
        }
        return markdown(matcher.group(1));
    }

    /** What the Javadoc says of each part of a record, by name. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher part = Pattern.compile("@param (\\w+) ((?:(?!@param|\\*/).)*)", Pattern.DOTALL)
                .matcher(text);
        while (part.find()) {
            parts.put(part.group(1), markdown(part.group(2)));
        }
        return parts;
    }

    private static String markdown(String javadoc) {
        return javadoc.replaceAll("\\n\\s*\\* ?", " ")
                .replace("<p>", "")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
