package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** What the README shows. */
class CrmRoutesTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {new CrmRoutes()};
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return Map.of(
                "companies", super.seed().get("companies"),
                "opportunities",
                        List.of(
                                deal("Small", "1000000", "NEW"),
                                deal("Old", "9000000", "MEETING"),
                                deal("Big", "7000000", "NEW")));
    }

    private static Map<String, Object> deal(String name, String micros, String stage) {
        return Map.of(
                "name",
                name,
                "stage",
                stage,
                "companyId",
                ACME,
                "amount",
                Map.of("amountMicros", micros, "currencyCode", "EUR"));
    }

    @Test
    void createsALead() {
        template.sendBody("direct:newLead", lead("Ada", "Lovelace"));

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .containsEntry("name", Map.of("firstName", "Ada", "lastName", "Lovelace")));
        assertThat(printed).containsExactly("Created Ada Lovelace");
    }

    @Test
    void keepsWhatIsWrittenInAName() {
        template.sendBody("direct:newLead", lead("Ada \"Countess\"", "\", \"city\": \""));

        assertThat(twenty.records("people")).singleElement().satisfies(person -> assertThat(person)
                .containsEntry("name", Map.of("firstName", "Ada \"Countess\"", "lastName", "\", \"city\": \"")));
    }

    @Test
    void handlesARefusal() {
        template.sendBody("direct:newLead", lead("Ada", "Lovelace"));
        template.sendBody("direct:newLead", lead("Ada", "Lovelace"));

        assertThat(twenty.records("people")).hasSize(1);
        assertThat(twenty.requests()).hasSize(2);
        assertThat(printed.get(1)).startsWith("Twenty refused it: people/createOne: Twenty answered 400");
    }

    private static Map<String, Object> lead(String firstName, String lastName) {
        return Map.of("name.firstName", firstName, "name.lastName", lastName, "emails.primaryEmail", "ada@example.com");
    }

    @Test
    void readsThePipeline() {
        Exchange read = template.request("direct:pipeline", exchange -> {});

        assertThat(records(read.getMessage().getBody()))
                .extracting(deal -> deal.get("name"))
                .containsExactly("Big", "Small");
        assertThat(printed).containsExactly("Big of Acme", "Small of Acme");
        assertThat(records(read.getMessage().getBody()))
                .allSatisfy(deal -> assertThat(deal.get("company")).hasFieldOrPropertyWithValue("name", "Acme"));
    }
}
