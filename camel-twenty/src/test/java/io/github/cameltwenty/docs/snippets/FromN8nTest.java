package io.github.cameltwenty.docs.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

class FromN8nTest extends SandboxTest {
    @Override
    RouteBuilder[] routes() {
        return new RouteBuilder[] {
            new FromN8n.Items(),
            new FromN8n.Others(),
            new FromN8n.ContinueOnFail(),
            caught("people"),
            caught("list"),
            caught("person")
        };
    }

    @Override
    Map<String, List<Map<String, Object>>> seed() {
        return Map.of(
                "companies", super.seed().get("companies"),
                "people", List.of(Map.of("jobTitle", "CEO", "companyId", BRAVO)));
    }

    @Test
    void goesOnceForEachItem() throws Exception {
        MockEndpoint people = mock("people");
        people.expectedMessageCount(2);

        template.sendBody("direct:peopleOfCompanies", null);

        people.assertIsSatisfied();
        assertThat(people.getExchanges())
                .extracting(exchange -> records(exchange.getMessage().getBody()).size())
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void fieldsAreOptions() {
        template.sendBody("direct:newTask", null);

        assertThat(twenty.records("tasks")).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("title", "Call back")
                .containsEntry("status", "TODO"));
    }

    @Test
    void resultsComeTogetherAgain() throws Exception {
        mock("list").expectedMessageCount(1);

        template.sendBody("direct:headcounts", null);

        mock("list").assertIsSatisfied();
        List<?> counts = mock("list").getExchanges().get(0).getMessage().getBody(List.class);
        assertThat(counts.stream().map(Object::toString)).containsExactly("Acme: 12", "Bravo: 700");
    }

    @Test
    void everyPersonIsFound() throws Exception {
        mock("person").expectedMessageCount(1);

        template.sendBody("direct:everyPerson", null);

        mock("person").assertIsSatisfied();
    }

    @Test
    void continuesOnFail() {
        template.sendBody(
                "direct:importPeople",
                List.of(Map.of("jobTitle", "one"), Map.of("nope", "two"), Map.of("jobTitle", "three")));

        assertThat(twenty.records("people"))
                .extracting(person -> person.get("jobTitle"))
                .containsExactlyInAnyOrder("CEO", "one", "three");
        assertThat(printed).singleElement().satisfies(line -> assertThat(line).contains("\"nope\""));
    }
}
