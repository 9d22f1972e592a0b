package io.github.cameltwenty.recipes;

import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs a recipe on a sandbox. */
abstract class RecipeTest {
    static {
        // the first recipe of a JVM may take its time on a busy machine
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    TwentySandbox twenty;
    PageRun recipe;

    @TempDir
    Path folder;

    /** The name of its page, as {@code import-csv}. */
    abstract String page();

    TwentySandboxOptions options() {
        return TwentySandbox.options();
    }

    @BeforeEach
    void startTwenty() {
        twenty = TwentySandbox.start(options());
    }

    @AfterEach
    void stop() {
        try {
            if (recipe != null) {
                recipe.close();
            }
        } finally {
            twenty.close();
        }
    }

    /** The recipe, not started yet. */
    PageRun recipe(String language) {
        recipe = new PageRun(Page.of("recipes/" + page() + ".md"), twenty, folder, language);
        return recipe;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object of, String name) {
        return (Map<String, Object>) ((Map<String, Object>) of).get(name);
    }

    /** A value in nested maps, as {@code emails.primaryEmail}. */
    static Object at(Map<String, Object> record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value == null ? null : ((Map<?, ?>) value).get(name);
        }
        return value;
    }

    List<Object> all(String resource, String path) {
        return twenty.records(resource).stream().map(record -> at(record, path)).toList();
    }
}
