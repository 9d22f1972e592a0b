package io.github.cameltwenty.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page in a real browser. */
@ExampleTest
class PageTest {
    @TempDir
    private static Path profile;

    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private TwentySandbox twenty;

    @Autowired
    private ProducerTemplate camel;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start(profile);
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openPage() {
        browser.resize(1280, 800);
        browser.prefer("light");
        browser.open("http://localhost:" + port + "/");
        browser.await("li");
    }

    @AfterEach
    void behave() {
        twenty.misbehaveWith(request -> Misbehaviour.none());
    }

    @Test
    void showsAColumnForEachStageWithItsTotal() {
        assertThat(browser.text("h1")).isEqualTo("Sales pipeline");
        assertThat(browser.text("#summary")).isEqualTo("8 open opportunities, €301,500.50 + $119,600");
        assertThat(browser.texts("h2"))
                .extracting(heading -> heading.replaceAll("\\s+", " "))
                .containsExactly("New 3", "Screening 2", "Meeting 1", "Proposal 2");
        assertThat(browser.texts(".total"))
                .containsExactly("€55,500.50", "€126,000 + $31,200", "€66,000", "€54,000 + $88,400");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsACardForEachOpportunity() {
        assertThat(browser.texts("section:first-child li"))
                .extracting(card -> card.replaceAll("\\s+", " "))
                .containsExactly(
                        "Warehouse robots, pilot Kestrel Robotics €48,000 Closes Mar 15, 2027",
                        "Catalogue of the spring season Quillfeather Press €7,500.50 Closes Feb 1, 2027",
                        "Showroom lighting Atelier Mimosa No amount");
    }

    @Test
    void takesNothingInARecordForMarkup() {
        String name = "<img src=x onerror=\"document.title='taken over'\">";
        Object id = camel.requestBody(
                        "twenty:opportunities/createOne", Map.of("name", name, "stage", "MEETING"), Map.class)
                .get("id");
        try {
            openPage();

            assertThat(browser.texts("h3")).contains(name);
            assertThat(browser.all("main img")).isEmpty();
            assertThat(browser.run("return document.title")).isEqualTo("Sales pipeline");
        } finally {
            camel.requestBody("twenty:opportunities/deleteOne", id);
        }
    }

    @Test
    void keepsWhatItShowsWhereARefreshFails() {
        twenty.misbehave(Misbehaviour.html(500));
        browser.await("#refresh").click();

        assertThat(browser.text("#problem")).isEqualTo("The pipeline could not be read: The CRM failed.");
        assertThat(browser.all("li")).hasSize(8);

        browser.await("#refresh:enabled").click();
        browser.awaitHidden("#problem");
        // of the answer 502, and of nothing else
        assertThat(browser.complaints()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, light", "1280, 800, dark", "390, 844, light", "390, 844, dark"})
    void fitsTheScreen(int width, int height, String colorScheme) throws IOException {
        browser.resize(width, height);
        browser.prefer(colorScheme);

        browser.screenshot("pipeline-" + width + "x" + height + "-" + colorScheme);
        assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo((long) width);
        assertThat(columnsInARow()).isEqualTo(width > 1000 ? 4 : 1);
    }

    private static long columnsInARow() {
        List<Integer> tops = browser.all("section").stream()
                .map(column -> column.getLocation().getY())
                .toList();
        return tops.stream().filter(tops.get(0)::equals).count();
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void isLegible(String colorScheme) {
        browser.prefer(colorScheme);

        // 4.5 is what WCAG asks for text of this size
        assertThat((List<?>) browser.run(Contrast.SCRIPT))
                .isNotEmpty()
                .allSatisfy(ratio -> assertThat(((Number) ratio).doubleValue()).isGreaterThanOrEqualTo(4.5));
    }
}
