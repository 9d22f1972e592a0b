package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.TwentyCsvDataFormat;
import io.github.cameltwenty.docs.Project;
import io.github.cameltwenty.options.CsvOptions;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The routes of {@code csv.md}. */
class CsvTest extends SandboxTest {
    private static final String PAGE = Project.read(Project.DOCS.resolve("csv.md"));

    @TempDir
    private Path folder;

    @Override
    RouteBuilder[] routes() {
        context.getPropertiesComponent().addInitialProperty("crm.folder", folder.toString());
        return new RouteBuilder[] {new Csv()};
    }

    @Test
    void aFileBecomesPeopleAndItsBadRowsAnother() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(
                inbox.resolve("people.csv"),
                "Emails;Company Id\nada@example.com;" + ACME + "\nalan@example.com;Acme\n");

        await().until(() -> printed.contains("people.csv: 1 rows do not fit"));

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .containsEntry("companyId", ACME));
        assertThat(folder.resolve("rejected/people.csv")).content().contains("alan@example.com;Acme");
    }

    @Test
    void headingsOfOnesOwnMeanColumns() {
        template.sendBody("direct:people", "Mail,Phone\nada@example.com,+49 30 901820\n");

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person.get("phones"))
                .extracting("primaryPhoneNumber")
                .isEqualTo("30901820"));
    }

    @Test
    void companiesBecomeAFile() {
        template.sendBody("direct:export", null);

        assertThat(folder.resolve("export/companies.csv"))
                .content()
                .startsWith("\uFEFFId,Name,Domain Name / Link URL,Employees\r\n")
                .contains(ACME + ",Acme,,12\r\n");
    }

    static Field[] declared() {
        return CsvOptions.class.getDeclaredFields();
    }

    @ParameterizedTest
    @MethodSource("declared")
    void eachOptionIsOnThePageWithItsDefault(Field option) {
        Metadata told = option.getAnnotation(Metadata.class);

        assertThat(PAGE.lines().filter(line -> line.startsWith("| `" + option.getName() + "` |")))
                .singleElement()
                .asString()
                .contains(told.defaultValue().isEmpty() ? "" : "`" + told.defaultValue() + "`");
        assertThat(PAGE).contains(TwentyCsvDataFormat.REJECTED_ROWS);
    }
}
