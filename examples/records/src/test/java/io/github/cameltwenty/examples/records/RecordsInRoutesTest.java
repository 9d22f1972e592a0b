package io.github.cameltwenty.examples.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.examples.records.crm.Company;
import io.github.cameltwenty.examples.records.crm.Contract;
import io.github.cameltwenty.examples.records.crm.Contract.Services;
import io.github.cameltwenty.examples.records.crm.Contract.Status;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/records.md says of generated records in routes. */
class RecordsInRoutesTest {
    private static final String OPTIONS = "customObject=true&outputClass=" + Contract.class.getName();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private TwentySandbox twenty;
    private ProducerTemplate template;

    @BeforeEach
    void start() throws Exception {
        twenty = Runs.sandbox();
        TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
        component.getConfiguration().setBaseUrl(twenty.baseUrl());
        component.getConfiguration().setApiKey(twenty.apiKey());
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        twenty.close();
    }

    @Test
    void aRecordThatWasReadIsChangedAndSentBack() {
        Contract contract = created(Contract.builder()
                .name("Fleet")
                .services(List.of(Services.SUPPORT))
                .build());

        Contract renamed = template.requestBody(
                "twenty:contracts/updateOne?" + OPTIONS,
                contract.toBuilder().name("Fleet and depot").build(),
                Contract.class);

        assertThat(renamed.name()).isEqualTo("Fleet and depot");
        assertThat(renamed.services()).containsExactly(Services.SUPPORT);
        assertThat(renamed.createdAt()).isEqualTo(contract.createdAt());
    }

    @Test
    void aRecordThatWasReadWithItsRelationsIsSentWithoutThem() {
        Company company = template.requestBody(
                "twenty:companies/createOne?outputClass=" + Company.class.getName(),
                Company.builder().name("Alder").build(),
                Company.class);
        Contract contract =
                created(Contract.builder().name("Fleet").companyId(company.id()).build());
        Contract read =
                template.requestBody("twenty:contracts/findOne?depth=1&" + OPTIONS, contract.id(), Contract.class);
        twenty.clearRequests();

        template.requestBody("twenty:contracts/updateOne?" + OPTIONS, read);

        assertThat(read.company().name()).isEqualTo("Alder");
        assertThat(twenty.requests().get(0).body())
                .contains("\"companyId\":\"" + company.id() + "\"")
                .doesNotContain("\"company\":", "createdAt", "updatedAt");
    }

    @Test
    void simpleReadsComponentsAndComparesSelects() {
        Contract contract =
                Contract.builder().name("Fleet").status(Status.SIGNED).build();

        assertThat(simple("${body.name}", contract)).isEqualTo("Fleet");
        assertThat(simple("${body.status}", contract)).isEqualTo("SIGNED");
        assertThat(matches("${body.status} == 'SIGNED'", contract)).isTrue();
        assertThat(matches("${body.status} == 'DRAFT'", contract)).isFalse();
    }

    @Test
    void otherJsonHasAllThatWasRead() throws Exception {
        Contract contract = created(Contract.builder().name("Fleet").build());

        Map<?, ?> json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build()
                .convertValue(contract, Map.class);

        assertThat(json.get("createdAt")).hasToString(contract.createdAt().toString());
    }

    @Test
    void anIdMayBeGivenOnCreate() {
        UUID id = UUID.fromString("70000000-0000-4000-8000-000000000001");

        assertThat(created(Contract.builder().id(id).name("Fleet").build()).id())
                .isEqualTo(id);
    }

    private Contract created(Contract contract) {
        return template.requestBody("twenty:contracts/createOne?" + OPTIONS, contract, Contract.class);
    }

    private String simple(String expression, Object body) {
        return context.resolveLanguage("simple").createExpression(expression).evaluate(exchange(body), String.class);
    }

    private boolean matches(String predicate, Object body) {
        return context.resolveLanguage("simple").createPredicate(predicate).matches(exchange(body));
    }

    private Exchange exchange(Object body) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
