package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvToCompaniesTest {
    private static final String HEADINGS = "Company,Website,Employees,Revenue EUR,City,Country\n";

    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:camel/csv-to-companies.camel.yaml").start();
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void theFilesThatComeWithTheExampleBecomeCompanies() {
        example.drop("companies/leads.csv", YamlExample.data("companies/leads.csv"));
        example.drop("companies/partners.csv", YamlExample.data("companies/partners.csv"));

        await().until(() -> example.filesIn("companies/.done").size() == 2);
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "Northwind Traders",
                        "Müller \"Die Zange\" GmbH",
                        "Sand, Söhne & Co.",
                        "Åkerlund Åkeri",
                        "Contoso");
    }

    @Test
    void fieldsAreNestedAndNumbersAreNumbers() {
        example.drop("companies/leads.csv", HEADINGS + "Müller,mueller.example,42,3200000.50,Köln,Germany\n");

        await().until(() -> twenty.records("companies").size() == 1);
        Map<String, Object> company = twenty.records("companies").get(0);
        assertThat(company).containsEntry("employees", 42);
        assertThat(company.get("domainName")).asInstanceOf(MAP).containsEntry("primaryLinkUrl", "mueller.example");
        assertThat(company.get("address"))
                .asInstanceOf(MAP)
                .containsEntry("addressCity", "Köln")
                .containsEntry("addressCountry", "Germany");
        assertThat(twenty.requests().get(0).body())
                .contains("\"employees\":42", "\"amountMicros\":3200000500000", "\"currencyCode\":\"EUR\"");
    }

    @Test
    void aCellLeftEmptyStaysEmpty() {
        example.drop("companies/leads.csv", HEADINGS + "Contoso,contoso.example,,,Paris,France\n");

        await().until(() -> twenty.records("companies").size() == 1);
        assertThat(twenty.records("companies").get(0)).containsEntry("employees", null);
    }

    @Test
    void theByteOrderMarkOfASpreadsheetIsNoPartOfTheFirstHeading() {
        example.drop("companies/excel.csv", "\uFEFF" + HEADINGS + "Contoso,contoso.example,,,Paris,France\n");

        await().until(() -> twenty.records("companies").size() == 1);
        assertThat(names()).containsExactly("Contoso");
    }

    @Test
    void longFilesAreSentTwoHundredAtATime() {
        String rows = IntStream.rangeClosed(1, 425)
                .mapToObj(i -> "Company " + i + ",c" + i + ".example," + i + ",,,\n")
                .collect(Collectors.joining());
        example.drop("companies/long.csv", HEADINGS + rows);

        await().until(() -> example.has("companies/.done/long.csv"));
        assertThat(twenty.requests()).hasSize(3);
        assertThat(names()).hasSize(425).doesNotHaveDuplicates();
    }

    @Test
    void aFileOfHeadingsAloneCreatesNothing() {
        example.drop("companies/empty.csv", HEADINGS);

        await().until(() -> example.has("companies/.done/empty.csv"));
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aFileWithABadNumberIsSetAsideBeforeAnythingIsCreated() {
        example.drop("companies/bad.csv", HEADINGS + "A,a.example,1,,,\nB,b.example,many,,,\n");

        await().until(() -> example.has("companies/.failed/bad.csv"));
        assertThat(twenty.requests()).isEmpty();
    }

    @Test
    void aFileThatTwentyRefusesIsSetAside() {
        example.drop("companies/twice.csv", HEADINGS + "A,same.example,1,,,\nB,same.example,2,,,\n");

        await().until(() -> example.has("companies/.failed/twice.csv"));
        assertThat(twenty.records("companies")).isEmpty();
    }

    private List<Object> names() {
        return twenty.records("companies").stream()
                .map(company -> company.get("name"))
                .toList();
    }
}
