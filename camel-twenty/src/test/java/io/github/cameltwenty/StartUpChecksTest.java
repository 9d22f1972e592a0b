package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a URI or in the component's options fails the start, and says what to write instead. */
class StartUpChecksTest {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private TwentyComponent twenty;

    @BeforeEach
    void start() {
        context.start();
        twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl("https://crm.example.com");
        twenty.setApiKey("key");
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "companys/findMany          | Unknown resource 'companys', did you mean companies?",
                "company/findMany           | Unknown resource 'company', did you mean companies?",
                "person/findMany            | Unknown resource 'person', did you mean people?",
                "Companies/findMany         | Unknown resource 'Companies', did you mean companies?",
                "zzz/findMany               | Unknown resource 'zzz'. For an object of the workspace's own set customObject=true",
                "companies/findmany         | Unknown operation 'findmany' of companies, did you mean findMany",
                "companies/createmny        | did you mean createMany",
                "companies/getOpenApiSchema | Unknown operation 'getOpenApiSchema' of companies",
                "general/findMany           | Unknown operation 'findMany' of general",
                "companies                  | 'companies' is not resource/operation",
                "companies/                 | 'companies/' is not resource/operation",
                "companies/findMany/x       | 'companies/findMany/x' is not resource/operation",
                "companies/findMany?depth=3 | The option depth is '3'; allowed are 0, 1, 2",
                "companies/findMany?depth=x | The option depth is 'x'; allowed are 0, 1, 2",
                "companies/findMany?depth=-1 | The option depth is '-1'; allowed are 0, 1, 2",
                "companies/findMany?limit=0 | The option limit is '0'; allowed are whole numbers from 1",
                "companies/findMany?limit=ten | The option limit is 'ten'; allowed are whole numbers from 1",
                "companies/createMany?batchSize=x | The option batchSize is 'x'; allowed are whole numbers from 1, or auto",
                "companies/createMany?batchSize=0 | The option batchSize is '0'; allowed are whole numbers from 1, or auto",
                "companies/createMany?maxRetries=x | The option maxRetries is 'x'; allowed are whole numbers from 0",
                "companies/createMany?retryDelay=soon | The option retryDelay is 'soon'; allowed are milliseconds, or a duration",
                "companies/createMany?onRecordError=skip | The option onRecordError is 'skip'; allowed are stop, isolate",
                "general/exportWorkspace?since=monday | The option since is 'monday', which is no instant, as 2026-01-31T00:00:00Z",
                "general/exportWorkspace?gzip=yes | The option gzip is 'yes'; allowed are true, false",
                "general/exportWorkspace?importFrom=out | The option importFrom is not for exportWorkspace",
                "general/exportWorkspace?objects=people&exceptObjects=notes,people | both name 'people'",
                "general/exportWorkspace?exportTo=out.zip&checkpoint=weekly | does not go with a checkpoint",
                "general/importWorkspace?ids=old | The option ids is 'old'; allowed are keep, new",
                "companies/createMany?streaming=yes | The option streaming is 'yes'; allowed are true, false",
                "companies/createMany?streaming=true&outputFormat=json | The option outputFormat is 'json', but results that come one by one are objects",
                "companies/updateMany?outputFormat=envelope | The option outputFormat is 'envelope', but updateMany makes several calls",
                "companies/findMany?maxRecords=5 | The option maxRecords is not for findMany",
                "companies/updateMany?upsertBy=name | The option upsertBy is not for updateMany",
                "companies/findMany?outputFormat=xml | The option outputFormat is 'xml'; allowed are object, json, envelope",
                "companies/findOne?id=4711  | The option id is '4711'; it must be a UUID",
                "companies/findMany?fliter=x | Unknown option fliter, did you mean filter?",
                "companies/findMany?wholly=x | Unknown option wholly",
                "companies/deleteOne?filter=x | The option filter is not for deleteOne",
                "companies/createOne?limit=5 | The option limit is not for createOne",
                "companies/createMany?id=20202020-a000-4485-94de-70c2a98daef2 | The option id is not for createMany",
                "companies/findMany?field.name=x | The options field.* are not for findMany",
                "companies/createOne?field.employees=many | The option field.employees is 'many'; it must be a whole number",
                "companies/createOne?field.idealCustomerProfile=maybe | it must be true or false",
                "companies/createOne?field.annualRecurringRevenue.amountMicros=lots | it must be a number",
                "companies/createOne?field.accountOwnerId=me | The option field.accountOwnerId is 'me'; it must be a UUID",
                "workflows/createOne?field.statuses=DRAFT | it must be a JSON array",
                "companies/createOne?outputFormat=json&outputClass=java.util.Map | The option outputClass goes with outputFormat=object only",
                "companies/findMany?filter=name[like]:%Ada% | Write the value unencoded and in RAW(): filter=RAW(...)",
                "companies/changes?depth=1 | The option depth is not for changes",
                "companies/changes?outputFormat=json | The option outputFormat is not for changes",
                "companies/changes?field.name=x | The options field.* are not for changes",
                "companies/changes?initialSync=some | The option initialSync is 'some'; allowed are none, all, or a time as 2026-01-31T00:00:00Z",
                "companies/changes?overlap=soon | The option overlap is 'soon'; allowed are milliseconds, or a duration",
                "companies/changes?overlap=-1 | The option overlap is '-1'; allowed are milliseconds, or a duration",
                "companies/changes?stateKey=a:b | The option stateKey is 'a:b'; allowed are letters",
                "companies/changes?maxMessagesPerPoll=x | The option maxMessagesPerPoll is 'x'; allowed are whole numbers from 0",
                "companies/changes?initalSync=all | Unknown option initalSync, did you mean initialSync?",
                "general/changes            | Unknown operation 'changes' of general",
                "companies/findMany?delay=5000 | The option delay is not for findMany",
                "companies/findAll?initialSync=all | The option initialSync is not for findAll",
                "rock-ets/findMany?customObject=true | 'rock-ets' cannot be the name of an object",
            })
    void aMistakeNamesTheOptionTheValueAndWhatIsAllowed(String path, String message) {
        assertThatThrownBy(() -> context.getEndpoint("twenty:" + path))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining(message)
                .cause()
                .isInstanceOfSatisfying(TwentyConfigurationException.class, mistake -> assertThat(mistake.getAction())
                        .isNotBlank());
    }

    @Test
    void aMissingKeyNamesTheOptionAndHowToSetIt() {
        twenty.setApiKey(" ");

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("The option apiKey is missing")
                .hasMessageContaining("camel.component.twenty.api-key");
    }

    @Test
    void aMissingBaseUrlNamesTheOptionAndTheCloudsAddress() {
        twenty.setBaseUrl(null);

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("The option baseUrl is missing")
                .hasMessageContaining("https://api.twenty.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crm.example.com",
                "ftp://crm.example.com",
                "https://crm.example.com?x=1",
                "https://crm.example.com/#top",
                "https://",
                "/rest",
                "https://user@crm.example.com",
                "https://crm example.com"
            })
    void aMalformedBaseUrlIsRefused(String baseUrl) {
        twenty.setBaseUrl(baseUrl);

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining("it must be an absolute http or https URL without query");
    }

    @Test
    void aSecretInAMalformedBaseUrlIsNotShown() {
        twenty.setBaseUrl("https://me:s3cret@crm.example.com?token=t0ken");

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .hasMessageContaining("//…@crm.example.com?…")
                .message()
                .doesNotContain("s3cret", "t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/rest", "/rest/", "///"})
    void aTrailingSlashOrRestIsDropped(String suffix) {
        twenty.setBaseUrl("https://crm.example.com/crm" + suffix);

        TwentyEndpoint endpoint = context.getEndpoint("twenty:companies/findMany", TwentyEndpoint.class);

        assertThat(endpoint.getServiceUrl()).isEqualTo("https://crm.example.com/crm");
    }

    @Test
    void aKeyWithALineEndIsTrimmed() {
        twenty.setApiKey("key\n");

        assertThat(context.getEndpoint("twenty:companies/findMany", TwentyEndpoint.class)
                        .access()
                        .workspace()
                        .credentials()
                        .key()
                        .key())
                .isEqualTo("key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer key", "two\nlines", "schlüssel"})
    void aKeyThatCannotBeOneIsRefusedWithoutShowingIt(String key) {
        twenty.setApiKey(key);

        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany"))
                .hasMessageContaining("The option apiKey must be the key alone")
                .message()
                .doesNotContain(key);
    }

    @Test
    void aWorkspacesOwnObjectNeedsNoCatalog() {
        assertThat(context.getEndpoint("twenty:rockets/findMany?customObject=true"))
                .isInstanceOf(TwentyEndpoint.class);
    }

    @Test
    void optionsOfTheComponentAreTheDefaultsOfItsEndpoints() {
        twenty.getReading().setDepth(2);

        assertThat(context.getEndpoint("twenty:people/findMany", TwentyEndpoint.class)
                        .getReading()
                        .getDepth())
                .isEqualTo(2);
        assertThat(context.getEndpoint("twenty:people/findMany?depth=0", TwentyEndpoint.class)
                        .getReading()
                        .getDepth())
                .isZero();
    }

    @Test
    void aConsumerIsRefused() {
        assertThatThrownBy(
                        () -> context.getEndpoint("twenty:companies/findMany").createConsumer(exchange -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use it in to(), not in from()");
    }
}
