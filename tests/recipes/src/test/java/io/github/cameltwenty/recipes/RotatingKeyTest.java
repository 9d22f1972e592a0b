package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotatingKeyTest extends RecipeTest {
    private Path file;
    private String first;

    @Override
    String page() {
        return "rotating-key";
    }

    @BeforeEach
    void keepTheFirstKey() throws Exception {
        first = Keys.make(twenty, "CI");
        file = folder.resolve("secrets/ci.key");
        Files.createDirectories(file.getParent());
        Files.writeString(file, first);
    }

    /** Every second, in the place of once a month. */
    private void start(String grace) {
        recipe("yaml")
                .keyFrom(file)
                .with("rotation.cron", "0/1 * * * * ?")
                .with("rotation.grace", grace)
                .start();
    }

    private String key() {
        return recipe.content("secrets/ci.key");
    }

    @Test
    void theFileGetsANewKeyAndTheOldOneOpensNothing() throws Exception {
        start("0");

        await().until(() -> !key().equals(first));
        assertThat(Keys.status(twenty, key())).isEqualTo(200);
        await().until(() -> Keys.status(twenty, first) == 403);
    }

    @Test
    void theKeyInTheFileIsAlwaysOneThatOpensTheWorkspace() throws Exception {
        start("0");
        String second = next(first);
        String third = next(second);

        assertThat(third).isNotEqualTo(first);
        await().until(() -> Keys.status(twenty, second) == 403);
    }

    private String next(String before) throws Exception {
        await().until(() -> !key().equals(before));
        assertThat(Keys.status(twenty, key())).isEqualTo(200);
        return key();
    }

    @Test
    void duringTheTimeOfGraceTheOldKeyIsGood() throws Exception {
        start("1h");

        await().until(() -> !key().equals(first));
        await().until(() ->
                all("apiKeys", "name").stream().anyMatch(name -> name.toString().contains("replaced by")));
        assertThat(Keys.status(twenty, first)).isEqualTo(200);
    }

    @Test
    void onlyTheOwnerReadsTheFile() throws Exception {
        start("0");

        await().until(() -> !key().equals(first));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(recipe.filesIn("secrets")).containsExactly("ci.key");
    }
}
