package io.github.cameltwenty.examples.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReferenceTest {
    private TwentySandbox twenty;
    private YamlExample example;

    @BeforeEach
    void start(@TempDir Path folder) {
        twenty = TwentySandbox.start();
        example = new YamlExample(twenty, folder, "classpath:reference/csv.camel.yaml").start();
    }

    @AfterEach
    void stop() {
        example.close();
        twenty.close();
    }

    @Test
    void peopleAndTheirCompaniesComeFromOneFile() {
        example.template()
                .sendBody(
                        "direct:people-from-csv",
                        "Name / First Name;Emails;Company / Domain Name;Company / Employees\n"
                                + "Ada;ada@engines.example;engines.example;1.200\n");

        assertThat(twenty.records("people")).hasSize(1);
        assertThat(twenty.records("companies")).singleElement().satisfies(company -> assertThat(company)
                .containsEntry("employees", 1200)
                .containsEntry("id", twenty.records("people").get(0).get("companyId")));
    }

    @Test
    void companiesBecomeAFile() {
        example.template()
                .sendBody(
                        "direct:people-from-csv",
                        "Emails;Company / Domain Name;Company / Name\na@b.example;b.example;Bravo\n");

        String file = example.template().requestBody("direct:companies-to-csv", null, String.class);

        assertThat(file).isEqualTo("name,domainName,employees\r\nBravo,b.example,\r\n");
    }
}
