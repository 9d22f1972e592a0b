package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** The people who work in Twenty meanwhile. */
final class Crm implements AutoCloseable {
    private static final int COMPANIES = 6;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final ProducerTemplate twenty;
    private final List<Map<?, ?>> people;
    private int changes;

    Crm(TwentySandbox sandbox, int people) {
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.setBaseUrl(sandbox.baseUrl());
        component.setApiKey(sandbox.apiKey());
        context.start();
        twenty = context.createProducerTemplate();
        List<Map<?, ?>> companies = create(
                "companies",
                IntStream.range(0, COMPANIES)
                        .mapToObj(i -> Map.of("name", "Company " + i))
                        .toList());
        this.people = create(
                "people",
                IntStream.range(0, people)
                        .mapToObj(i -> Map.of(
                                "name", Map.of("firstName", "Person", "lastName", "No. " + i),
                                "jobTitle", "step 0",
                                "companyId", companies.get(i % COMPANIES).get("id")))
                        .toList());
    }

    @SuppressWarnings("unchecked")
    private List<Map<?, ?>> create(String resource, List<?> records) {
        return twenty.requestBody("twenty:" + resource + "/createMany", records, List.class);
    }

    /** Changes people one after the other, from the first to the last and then the first again. */
    void change(int times) {
        for (int i = 0; i < times; i++) {
            Object id = people.get(changes % people.size()).get("id");
            changes++;
            int step = (changes - 1) / people.size() + 1;
            twenty.requestBodyAndHeader(
                    "twenty:people/updateOne", Map.of("jobTitle", "step " + step), TwentyConstants.ID, id);
        }
    }

    int changes() {
        return changes;
    }

    @Override
    public void close() {
        context.stop();
    }
}
