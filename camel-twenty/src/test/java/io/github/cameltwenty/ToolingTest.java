package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.catalog.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.camel.catalog.ConfigurationPropertiesValidationResult;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kaoto, IDEs and Camel's own checks make of the component's JSON. */
class ToolingTest {
    private static final DefaultCamelCatalog CATALOG = catalog();

    private static DefaultCamelCatalog catalog() {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        try (InputStream json =
                TwentyComponent.class.getResourceAsStream("/META-INF/io/github/cameltwenty/twenty.json")) {
            catalog.addComponent(
                    "twenty", TwentyComponent.class.getName(), new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return catalog;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "twenty:companies/findMany",
                "twenty:companies/findMany?limit=20&depth=0&orderBy=name[AscNullsLast]&filter=name[ilike]:North",
                "twenty:companies/findMany?filter=RAW(name[eq]:\"A + B\")&startingAfter=abc&endingBefore=def",
                "twenty:companies/updateOne?id=3fa85f64-5717-4562-b3fc-2c963f66afa6&field.address.addressCity=Paris",
                "twenty:people/createMany?depth=2&outputFormat=json&throwExceptionOnFailure=false",
                "twenty:people/findOne?outputClass=com.example.Person",
                "twenty:apiKeys/createMany?baseUrl={{crm.url}}&apiKey={{crm.key}}&depth={{crm.depth}}",
                "twenty:people/changes?initialSync=all&overlap=10s&delay=30s&stateRepository=#states&maxMessagesPerPoll=100",
                "twenty:people/changes?reconcile=true&debounce=2s&webhookAck=before&webhookSecret={{secret}}",
                "twenty:general/getOpenApiSchema"
            })
    void goodUrisPass(String uri) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);

        assertThat(result.isSuccess()).as(result.summaryErrorMessage(true)).isTrue();
        assertThat(result.getUnknownComponent()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "twenty:companies/findMany?limt=20, limt",
        "twenty:companies/findMany?orderby=name, orderby",
        "twenty:companies/updateOne?fields.name=A, fields.name"
    })
    void misspeltOptionsAreFound(String uri, String misspelt) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);

        assertThat(result.isSuccess()).isFalse();
        assertThat(result.getUnknown()).containsExactly(misspelt);
    }

    @ParameterizedTest
    @CsvSource({
        "twenty:companys/findMany, resource, companys",
        "twenty:companies/findMeny, operation, findMeny",
        "twenty:companies/createOn, operation, createOn",
        "twenty:companies/findMany?depth=3, depth, 3",
        "twenty:companies/findMany?outputFormat=xml, outputFormat, xml"
    })
    void valuesThatAreNoneOfThoseAllowedAreFound(String uri, String option, String value) {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(uri);

        assertThat(result.isSuccess()).isFalse();
        assertThat(result.getInvalidEnum()).containsEntry(option, value);
        assertThat(result.getInvalidEnumChoices().get(option)).isNotEmpty();
    }

    @Test
    void malformedNumbersAndBooleansAreFound() {
        EndpointValidationResult result = CATALOG.validateEndpointProperties(
                "twenty:companies/findMany?limit=many&throwExceptionOnFailure=maybe");

        assertThat(result.getInvalidInteger()).containsEntry("limit", "many");
        assertThat(result.getInvalidBoolean()).containsEntry("throwExceptionOnFailure", "maybe");
    }

    @Test
    void anUriWithoutAnOperationIsFound() {
        EndpointValidationResult result = CATALOG.validateEndpointProperties("twenty:companies");

        assertThat(result.isSuccess()).isFalse();
    }

    @Test
    void propertiesOfTheComponentAreChecked() {
        ConfigurationPropertiesValidationResult good =
                CATALOG.validateConfigurationProperty("camel.component.twenty.base-url=https://crm.example.com");
        ConfigurationPropertiesValidationResult bad =
                CATALOG.validateConfigurationProperty("camel.component.twenty.base-ulr=https://crm.example.com");

        assertThat(good.isSuccess()).as(good.summaryErrorMessage(true)).isTrue();
        assertThat(bad.isSuccess()).isFalse();
    }

    @Test
    void theOperationsAreOffered() {
        assertThat(option("operation").getEnums())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .map(Operation::operationName)
                        .toList());
    }

    @Test
    void theDepthsAndFormatsAreOffered() {
        assertThat(option("depth").getEnums()).containsExactly("0", "1", "2");
        // it is that of the operation
        assertThat(option("depth").getDefaultValue()).isNull();
        assertThat(option("outputFormat").getEnums()).containsExactly("object", "json", "envelope");
    }

    static Stream<BaseOptionModel> options() {
        ComponentModel model = CATALOG.componentModel("twenty");
        return Stream.concat(
                        Stream.concat(model.getComponentOptions().stream(), model.getEndpointPathOptions().stream()),
                        Stream.concat(
                                model.getEndpointParameterOptions().stream(), model.getEndpointHeaders().stream()))
                .map(BaseOptionModel.class::cast);
    }

    @ParameterizedTest
    @MethodSource("options")
    void everyOptionIsDescribedByASentence(BaseOptionModel option) {
        assertThat(option.getDescription()).as(option.getName()).matches("(?s)\\p{Lu}.{10,}\\S");
        assertThat(option.getGroup()).as(option.getName()).isNotBlank();
        assertThat(option.getJavaType()).as(option.getName()).isNotBlank();
    }

    @Test
    void whatLetsACallInIsASecret() {
        assertThat(CATALOG.componentModel("twenty").getComponentOptions())
                .filteredOn(BaseOptionModel::isSecret)
                .extracting(BaseOptionModel::getName)
                .containsExactlyInAnyOrder("apiKey", "userPassword", "accessToken", "refreshToken", "webhookSecret");
        assertThat(option("apiKey").isSecret()).isTrue();
    }

    private static ComponentModel.EndpointOptionModel option(String name) {
        return CATALOG.componentModel("twenty").getEndpointOptions().stream()
                .filter(option -> option.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
