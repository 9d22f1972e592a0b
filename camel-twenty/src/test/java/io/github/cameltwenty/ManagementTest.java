package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameltwenty.sandbox.Misbehaviour;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JMX shows of component and endpoints, and lets do with them. */
class ManagementTest extends SandboxedTest {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    private Path states;

    @Override
    protected boolean useJmx() {
        return true;
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        context.getComponent("twenty", TwentyComponent.class).getChanges().setStateDirectory(states.toString());
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:find").to("twenty:companies/findMany?limit=1");
                from("twenty:companies/changes?initialDelay=0&delay=20&overlap=300&stateKey=s")
                        .to("mock:changes");
            }
        };
    }

    private ObjectName bean(String type, String name) throws Exception {
        return SERVER
                .queryNames(
                        new ObjectName(
                                "org.apache.camel:context=" + context.getManagementName() + ",type=" + type + ",*"),
                        null)
                .stream()
                .filter(found -> found.getKeyProperty("name").contains(name))
                .findFirst()
                .orElseThrow();
    }

    private Object attribute(ObjectName bean, String name) throws Exception {
        return SERVER.getAttribute(bean, name);
    }

    private Object run(ObjectName bean, String operation, String... parameters) throws Exception {
        String[] types = new String[parameters.length];
        Arrays.fill(types, String.class.getName());
        try {
            return SERVER.invoke(bean, operation, parameters, types);
        } catch (RuntimeMBeanException | MBeanException e) {
            throw (Exception) e.getCause();
        }
    }

    @Test
    void theComponentTellsOfItsWorkspaces() throws Exception {
        ObjectName component = bean("components", "twenty");

        assertThat((String[]) attribute(component, "Workspaces")).containsExactly(twenty.baseUrl());
        assertThat(attribute(component, "CallsUnderWay")).isInstanceOf(Integer.class);
    }

    @Test
    void theComponentCountsWhatItRepeats() throws Exception {
        ObjectName component = bean("components", "twenty");
        twenty.misbehave(Misbehaviour.html(502));
        sent("direct:find", null);

        await().untilAsserted(() -> assertThat(attribute(component, "Retries")).isEqualTo(1L));
    }

    @Test
    void whatIsKnownOfAServerIsForgotten() throws Exception {
        sent("twenty:general/getServerInfo", null);
        sent("twenty:general/getServerInfo", null);
        long before = documents();

        Object clients = run(bean("components", "twenty"), "forgetServer", twenty.baseUrl());
        sent("twenty:general/getServerInfo", null);

        assertThat(clients).isEqualTo(1);
        assertThat(documents()).isEqualTo(2 * before);
    }

    private long documents() {
        return twenty.requests().stream()
                .filter(request -> request.path().contains("/open-api/"))
                .count();
    }

    @Test
    void allServersAreForgotten() throws Exception {
        assertThat(run(bean("components", "twenty"), "forgetServers")).isEqualTo(1);
    }

    @Test
    void aServerThatIsNotCalledIsNamed() throws Exception {
        ObjectName component = bean("components", "twenty");

        assertThatThrownBy(() -> run(component, "forgetServer", "https://other.example.com"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No workspace at 'https://other.example.com' is called, but " + twenty.baseUrl());
    }

    @Test
    void anEndpointTellsOfItsFeed() throws Exception {
        ObjectName feed = bean("endpoints", "companies/changes");
        await().until(() -> attribute(feed, "FeedPosition") != null);

        assertThat(attribute(feed, "FeedState")).isEqualTo("Started");
        assertThat((Long) attribute(feed, "FeedLag")).isNotNegative();
        assertThat(attribute(feed, "FeedMessagesUnderWay")).isEqualTo(0);
        assertThat(attribute(feed, "FeedKnownIds")).isNull();
        assertThat(attribute(feed, "EndpointUri").toString()).contains("companies/changes");
    }

    @Test
    void anEndpointOfAStepHasNone() throws Exception {
        assertThat(attribute(bean("endpoints", "companies/findMany"), "FeedState"))
                .isNull();
    }

    @Test
    void aFeedIsSuspendedResetAndResumed() throws Exception {
        ObjectName feed = bean("endpoints", "companies/changes");
        sent("twenty:companies/createOne", Map.of("name", "A"));
        getMockEndpoint("mock:changes").expectedMinimumMessageCount(1);
        getMockEndpoint("mock:changes").assertIsSatisfied();

        run(feed, "suspendFeed");
        assertThat(attribute(feed, "FeedState")).isEqualTo("Suspended");
        run(feed, "resetFeed", "2026-01-01T00:00:00Z");
        assertThat(attribute(feed, "FeedPosition")).isEqualTo("2026-01-01T00:00:00Z");
        getMockEndpoint("mock:changes").reset();
        getMockEndpoint("mock:changes").expectedMessageCount(1);
        run(feed, "resumeFeed");

        getMockEndpoint("mock:changes").assertIsSatisfied();
        assertThat(attribute(feed, "FeedState")).isEqualTo("Started");
    }
}
