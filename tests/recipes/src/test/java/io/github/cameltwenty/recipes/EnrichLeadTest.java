package io.github.cameltwenty.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.TwentyServerException;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.TwentySandbox;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichLeadTest extends RecipeTest {
    private static final String ACME = "20202020-a000-4485-94de-70c2a98daef2";

    @Override
    String page() {
        return "enrich-lead";
    }

    @Override
    TwentySandboxOptions options() {
        return TwentySandbox.options()
                .seed(Map.of(
                        "companies",
                        List.of(
                                Map.of(
                                        "id",
                                        ACME,
                                        "name",
                                        "Acme, \"The Best\" (Köln) Inc.",
                                        "address",
                                        Map.of("addressCity", "Köln")),
                                Map.of("name", "Bracket (US"),
                                Map.of("name", "Twin"),
                                Map.of("name", "Twin"),
                                Map.of("name", "100 % O'Neil, Ltd"))));
    }

    @BeforeEach
    void start() {
        recipe("java").start();
    }

    private Map<String, Object> leadOf(String company) {
        recipe.template()
                .sendBody(
                        "direct:lead",
                        "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"email\":\"ada@example.com\",\"company\":"
                                + company + "}");
        assertThat(twenty.records("people")).hasSize(1);
        return twenty.records("people").get(0);
    }

    @Test
    void theLeadIsLinkedToItsCompany() {
        assertThat(leadOf("\"ACME, \\\"The Best\\\" (Köln) Inc. \""))
                .containsEntry("companyId", ACME)
                .containsEntry("city", "Köln");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bracket (US", "100 % O'Neil, Ltd"})
    void aNameThatNoFilterCarriesIsFoundAllTheSame(String name) {
        Object id = twenty.records("companies").stream()
                .filter(company -> name.equals(company.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");

        assertThat(leadOf('"' + name + '"')).containsEntry("companyId", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Twin\"", "\"Nobody\"", "\"%\"", "\"\"", "null"})
    void aCompanyThatIsNotTheOnlyOneOfItsNameIsNotGuessed(String company) {
        assertThat(leadOf(company)).containsEntry("companyId", null);
    }

    @Test
    void theSameLeadTwiceIsOnePerson() {
        leadOf("\"Twin\"");

        assertThat(leadOf("\"Bracket (US\"")).extracting("companyId").isNotNull();
    }

    @Test
    void aLeadWithoutAnAddressIsRefused() {
        assertThatThrownBy(() -> recipe.template().sendBody("direct:lead", "{\"company\":\"Twin\"}"))
                .hasCauseInstanceOf(TwentyValidationException.class);
    }

    @Test
    void aLookUpThatFailsMakesNoLeadWithoutACompany() {
        twenty.misbehave(Misbehaviour.html(500));

        assertThatThrownBy(() -> leadOf("\"Twin\"")).hasCauseInstanceOf(TwentyServerException.class);
        assertThat(twenty.records("people")).isEmpty();
    }
}
