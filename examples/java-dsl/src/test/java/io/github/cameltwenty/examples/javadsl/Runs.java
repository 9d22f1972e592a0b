package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The example run on a sandbox, and what it prints and leaves there. */
final class Runs {
    private Runs() {}

    static String run(TwentySandbox twenty) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        run(twenty, printed);
        return printed.toString(StandardCharsets.UTF_8);
    }

    static void run(TwentySandbox twenty, ByteArrayOutputStream printed) throws Exception {
        new JavaDslExample(new PrintStream(printed, true, StandardCharsets.UTF_8)).runOn(twenty);
    }

    static Map<String, Object> record(TwentySandbox twenty, String resource, String path, Object value) {
        List<Map<String, Object>> found = twenty.records(resource).stream()
                .filter(record -> value.equals(get(record, path)))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " " + resource + " with " + path + " " + value);
        }
        return found.get(0);
    }

    static Object get(Map<String, Object> record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = ((Map<?, ?>) value).get(name);
        }
        return value;
    }
}
