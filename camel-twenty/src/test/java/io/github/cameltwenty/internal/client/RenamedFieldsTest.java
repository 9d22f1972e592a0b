package io.github.cameltwenty.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Dialect;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A field's name of another version is not rewritten, but the refusal says what the field is called on this server. */
class RenamedFieldsTest {
    private static final String ID = "20202020-a000-4485-94de-70c2a98daef2";

    @ParameterizedTest
    @CsvSource({
        "V2_43, companyId, companyId is targetCompanyId on this server",
        "V2_43, personId, personId is targetPersonId on this server",
        "V1_0, targetCompanyId, targetCompanyId is companyId on this server",
        "V1_10, targetOpportunityId, targetOpportunityId is opportunityId on this server"
    })
    void theOtherNameIsTold(Dialect dialect, String field, String told) throws Exception {
        assertThat(refusal(dialect, "twenty:noteTargets/createOne", Map.of(field, ID)))
                .hasMessageEndingWith(told);
        assertThat(refusal(dialect, "twenty:noteTargets/createMany", List.of(Map.of(field, ID), Map.of(field, ID))))
                .hasMessageContaining(told);
        assertThat(refusal(dialect, "twenty:noteTargets/findMany?filter=" + field + "[eq]:" + ID, null))
                .hasMessageContaining(told);
    }

    @Test
    void ofAnyOtherUnknownFieldNothingIsSaid() throws Exception {
        assertThat(refusal(Dialect.V2_43, "twenty:noteTargets/createOne", Map.of("nope", ID)))
                .hasMessageNotContaining("on this server");
    }

    private static Exception refusal(Dialect dialect, String uri, Object body) throws Exception {
        try (TwentySandbox twenty = TwentySandbox.start(TwentySandbox.options().dialect(dialect));
                CamelContext context = new DefaultCamelContext()) {
            TwentyComponent component = context.getComponent("twenty", TwentyComponent.class);
            component.setBaseUrl(twenty.baseUrl());
            component.setApiKey(twenty.apiKey());
            context.start();
            Exception refusal = context.createProducerTemplate()
                    .send(uri, exchange -> exchange.getMessage().setBody(body))
                    .getException();
            assertThat(refusal).isInstanceOf(TwentyValidationException.class);
            return refusal;
        }
    }
}
