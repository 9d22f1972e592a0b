package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("sandbox")
class MovedWorkspacesTest extends SandboxTest {
    private final TwentySandbox newTwenty = TwentySandbox.start();

    @TempDir
    Path folder;

    @Override
    RouteBuilder[] routes() {
        context.getPropertiesComponent().addInitialProperty("folder", folder.toString());
        TwentyComponent newCrm = new TwentyComponent();
        newCrm.setBaseUrl(newTwenty.baseUrl());
        newCrm.setApiKey(newTwenty.apiKey());
        newCrm.getChanges().setStateDirectory(folder.resolve("state").toString());
        context.addComponent("newCrm", newCrm);
        return new RouteBuilder[] {new MovedWorkspaces()};
    }

    @AfterEach
    void closeNewTwenty() {
        newTwenty.close();
    }

    @Test
    void aWorkspaceIsMovedAndThenWhatHasChangedSince() {
        template.sendBody("direct:move", null);
        template.requestBody("twenty:companies/createOne", Map.of("name", "Later"));

        template.sendBody("direct:switchOver", null);

        assertThat(newTwenty.records("companies")).extracting("name").contains("Acme", "Bravo", "Later");
    }

    @Test
    void aMoveTellsWhatBecameOfEachObject() {
        template.sendBody("direct:move", null);

        assertThat(printed).first().asString().contains("object", "exported", "companies");
    }
}
