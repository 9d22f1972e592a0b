package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API key appears in no log line at any level, no exception, no {@code toString}, no URI, no JMX attribute. */
class KeyIsSecretTest extends StubbedTest {
    private static final String URI_KEY = "uri-key-2c624232";

    private final List<String> lines = new ArrayList<>();
    private final AbstractAppender everything =
            new AbstractAppender("everything", null, null, false, Property.EMPTY_ARRAY) {
                @Override
                public void append(LogEvent event) {
                    StringWriter line = new StringWriter();
                    line.append(event.getLoggerName())
                            .append(' ')
                            .append(event.getMessage().getFormattedMessage());
                    if (event.getThrown() != null) {
                        event.getThrown().printStackTrace(new PrintWriter(line));
                    }
                    synchronized (lines) {
                        lines.add(line.toString());
                    }
                }
            };
    private final LoggerConfig root =
            ((LoggerContext) LogManager.getContext(false)).getConfiguration().getRootLogger();
    private Level before;

    @BeforeEach
    void logEverything() {
        before = root.getLevel();
        everything.start();
        root.getAppenders().keySet().forEach(root::removeAppender);
        root.addAppender(everything, Level.ALL, null);
        root.setLevel(Level.ALL);
        ((LoggerContext) LogManager.getContext(false)).updateLoggers();
    }

    @AfterEach
    void logAsBefore() {
        ((LoggerContext) LogManager.getContext(false)).reconfigure();
        assertThat(root.getLevel()).isNotEqualTo(before);
    }

    @Override
    protected boolean useJmx() {
        return true;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:find").to("twenty:companies/findOne?id=" + ID).to("log:out?showAll=true");
                from("direct:uri").to("twenty:companies/findOne?id=" + ID + "&apiKey=" + URI_KEY);
            }
        };
    }

    @Test
    void inNoLogLineNotEvenHttpClientsWireLog() {
        stub.answer(200, ONE).answer(401, "{\"statusCode\":401,\"error\":\"x\",\"messages\":[\"Token invalid.\"]}");

        send("direct:find", null);
        send("direct:find", null);

        assertThat(stub.calls()).allSatisfy(call -> assertThat(call.headers())
                .containsEntry("Authorization", "Bearer " + StubTwenty.API_KEY));
        assertThat(lines).anyMatch(line -> line.startsWith("org.apache.hc.client5.http.headers"));
        assertThat(lines).noneMatch(line -> line.contains(StubTwenty.API_KEY));
    }

    @Test
    void inNoExceptionNorItsCauses() {
        stub.answer(401, "{\"statusCode\":401,\"error\":\"x\",\"messages\":[\"Token invalid.\"]}");

        Exception failure = send("direct:find", null).getException();

        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString()).contains("Token invalid.").doesNotContain(StubTwenty.API_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":401,\"error\":\"x\",\"messages\":[\"Token invalid: Bearer KEY\"]}",
                "<html>your Authorization was Bearer KEY</html>"
            })
    void inNoExceptionThoughTheServerRepeatsIt(String answer) {
        stub.answer(401, answer.replace("KEY", StubTwenty.API_KEY));

        Exception failure = send("direct:find", null).getException();

        assertThat(failure.getMessage()).contains("Bearer ******").doesNotContain(StubTwenty.API_KEY);
        assertThat(((TwentyException) failure).getMessages().toString()).doesNotContain(StubTwenty.API_KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"errors\":[{\"message\":\"Token invalid: Bearer KEY\"}]}}",
                "{\"data\":null,\"errors\":[{\"extensions\":{\"cause\":{\"messages\":[\"Bearer KEY\"]}},\"message\":\"x\"}]}",
                "{\"statusCode\":200,\"messages\":[{\"message\":\"Bearer KEY\"}]}",
                "{\"data\":{\"company\":Bearer-KEY}}"
            })
    void inNoExceptionThoughAnAnswerThatSaysSuccessRepeatsIt(String answer) {
        stub.answer(200, answer.replace("KEY", StubTwenty.API_KEY));

        Exception failure =
                send("twenty:companies/createOne", Map.of("name", "Acme")).getException();

        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(failure).isInstanceOf(TwentyException.class);
        assertThat(text.toString()).doesNotContain(StubTwenty.API_KEY);
        assertThat(((TwentyException) failure).toDocument().toString()).doesNotContain(StubTwenty.API_KEY);
        assertThat(lines).noneMatch(line -> !line.startsWith("org.apache.hc.") && line.contains(StubTwenty.API_KEY));
    }

    @Test
    void inNoQuotationThatCutsItOff() {
        String key = "k".repeat(150) + "s3cret".repeat(20);
        stub.answer(401, Map.of(), "<html>your key is " + key + "</html>");

        Exception failure =
                send("twenty:companies/findMany?apiKey=" + key, null).getException();

        assertThat(failure.getMessage()).contains("your key is ******").doesNotContain("kkk");
    }

    @Test
    void aKeyInAUriIsUsedButNeitherKeptInTheEndpointNorShown() {
        stub.answer(200, ONE);

        send("direct:uri", null);

        assertThat(stub.onlyCall().headers()).containsEntry("Authorization", "Bearer " + URI_KEY);
        assertThat(context.getEndpoints())
                .filteredOn(TwentyEndpoint.class::isInstance)
                .extracting(Endpoint::getEndpointUri, Endpoint::toString, Endpoint::getEndpointKey)
                .allSatisfy(shown -> assertThat(shown.toString()).doesNotContain(URI_KEY));
    }

    @Test
    void twoKeysInUrisStayApart() {
        Endpoint one = context.getEndpoint("twenty:companies/findMany?apiKey=one-key");
        Endpoint two = context.getEndpoint("twenty:companies/findMany?apiKey=two-key");

        assertThat(one).isNotEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKye", "apikey2", "ApiKeys"})
    void aMisspeltOptionIsNamedWithoutItsValue(String name) {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findMany?" + name + "=" + URI_KEY))
                .hasMessageContaining("Unknown option " + name + ", did you mean apiKey?")
                .cause()
                .message()
                .doesNotContain(URI_KEY);
    }

    @Test
    void inNoToString() {
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        TwentyEndpoint endpoint = context.getEndpoint("twenty:companies/findMany", TwentyEndpoint.class);

        assertThat(List.of(
                        twenty.toString(),
                        twenty.getConfiguration().toString(),
                        endpoint.toString(),
                        endpoint.access().toString(),
                        endpoint.createProducer().toString()))
                .noneMatch(text -> text.contains(StubTwenty.API_KEY));
    }

    @Test
    void inNoJmxAttribute() throws Exception {
        stub.answer(200, ONE).answer(200, ONE);
        send("direct:find", null);
        send("direct:uri", null);
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();

        List<String> values = new ArrayList<>();
        for (ObjectName name : server.queryNames(new ObjectName("org.apache.camel:*"), null)) {
            values.add(name.toString());
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                if (attribute.isReadable()) {
                    Object value = attributeValue(server, name, attribute);
                    values.add(attribute.getName() + "=" + (value instanceof Object[] all ? List.of(all) : value));
                }
            }
        }

        assertThat(values).hasSizeGreaterThan(100).contains("Workspaces=[" + stub.baseUrl() + "]", "FeedState=null");
        assertThat(values).noneMatch(value -> value.contains(StubTwenty.API_KEY) || value.contains(URI_KEY));
    }

    private static Object attributeValue(MBeanServer server, ObjectName name, MBeanAttributeInfo attribute) {
        try {
            return server.getAttribute(name, attribute.getName());
        } catch (Exception e) {
            return e.toString();
        }
    }

    @Test
    void theMapOfTheCamelContextShowsNone() {
        CamelContext camel = context;

        assertThat(Map.of(
                                "context",
                                camel.toString(),
                                "endpoints",
                                camel.getEndpoints().toString())
                        .toString())
                .doesNotContain(StubTwenty.API_KEY);
    }
}
