package io.github.cameltwenty.examples.javadsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

/** The two files are whole, and bindy reads them right. */
class CsvFilesTest {
    @Test
    void thereAreEnoughCompaniesEachWithADomainOfItsOwn() throws Exception {
        List<CompanyRow> companies = read("companies.csv", CompanyRow.class);

        assertThat(companies)
                .hasSizeGreaterThanOrEqualTo(150)
                .allSatisfy(company -> assertThat(company.getEmployees()).isPositive())
                .allSatisfy(company ->
                        assertThat(company.getDomain()).isEqualTo(Domains.of(Domains.url(company.getDomain()))));
        assertThat(companies).extracting(CompanyRow::getDomain).doesNotHaveDuplicates();
    }

    @Test
    void quotedCommasAndOtherAlphabetsAreReadRight() throws Exception {
        assertThat(read("companies.csv", CompanyRow.class))
                .extracting(CompanyRow::getName)
                .contains("S.C. Johnson & Son, Inc.", "Münchener Rück", "Jerónimo Martins");
    }

    @Test
    void everyPersonIsAtAKnownCompanyAndIsInvented() throws Exception {
        List<String> domains = read("companies.csv", CompanyRow.class).stream()
                .map(CompanyRow::getDomain)
                .toList();
        List<PersonRow> people = read("people.csv", PersonRow.class);

        assertThat(people)
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(person -> assertThat(person.getDomain()).isIn(domains))
                .allSatisfy(person -> assertThat(person.getEmail()).endsWith(".example"));
        assertThat(people).extracting(PersonRow::getEmail).doesNotHaveDuplicates();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> read(String file, Class<T> row) throws Exception {
        try (CamelContext context = new DefaultCamelContext();
                InputStream csv = CsvFilesTest.class.getResourceAsStream("/data/" + file)) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:read").unmarshal(Csv.of(row));
                }
            });
            context.start();
            return context.createProducerTemplate().requestBody("direct:read", csv, List.class);
        }
    }
}
