package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code verify=true} a workspace says once that it knows who calls, however many endpoints it has. */
class VerifyOnceTest extends SandboxedTest {
    @BeforeEach
    void verify() {
        configuration().setVerify(true);
    }

    private void start(String... uris) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String uri : uris) {
                    from("direct:" + uri.hashCode()).to(uri);
                }
            }
        });
    }

    @Test
    void endpointsThatShareAddressAndKeyAskOnce() throws Exception {
        start("twenty:companies/findMany", "twenty:people/findMany", "twenty:people/findAll");

        assertThat(twenty.requests()).hasSize(1);
    }

    @Test
    void anotherKeyIsAskedAboutToo() throws Exception {
        start("twenty:companies/findMany");

        assertThatThrownBy(() -> start("twenty:people/findMany?apiKey=unknown"))
                .hasRootCauseInstanceOf(TwentyAuthenticationException.class);
    }

    @Test
    void whatWasRefusedIsAskedAgain() {
        configuration().setApiKey("unknown");
        for (String uri : new String[] {"twenty:companies/findMany", "twenty:people/findMany"}) {
            assertThatThrownBy(() -> start(uri)).hasRootCauseInstanceOf(TwentyAuthenticationException.class);
        }

        assertThat(twenty.requests()).hasSize(2);
    }
}
