package io.github.cameltwenty;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The component that a Kamelet has to itself begins as the one that it names. */
class TwentyKameletTest {
    private final CamelContext context = new DefaultCamelContext();
    private final TwentyComponent own = new TwentyComponent();

    @BeforeEach
    void configure() {
        TwentyComponent twenty = context.getComponent("twenty", TwentyComponent.class);
        twenty.setBaseUrl("https://crm.example.com");
        twenty.getConfiguration().setApiKeyFile("/run/secrets/key");
        twenty.getConfiguration().setMaxRetries(7);
        twenty.getWriting().setSoftDelete(true);
        twenty.getReading().setGroupBy("stage");
        own.setBaseUrl("");
        own.setApiKey("");
        own.getKamelet().setSettingsOf("twenty");
    }

    private TwentyConfiguration started() {
        context.addComponent("local-twenty", own);
        own.getKamelet().settle(own);
        return own.getConfiguration();
    }

    @Test
    void allSettingsAreTakenOver() {
        assertThat(started())
                .returns("https://crm.example.com", TwentyConfiguration::getBaseUrl)
                .returns("/run/secrets/key", TwentyConfiguration::getApiKeyFile)
                .returns(7, TwentyConfiguration::getMaxRetries);
        assertThat(own.getWriting().isSoftDelete()).isTrue();
    }

    @Test
    void twoKameletsMayNotKeepHowFarTheyHaveComeUnderOneName() {
        started();

        assertThat(own.stateKeys())
                .isSameAs(context.getComponent("twenty", TwentyComponent.class).stateKeys());
    }

    @Test
    void whatTheKameletSaysHolds() {
        own.getReading().setOrderBy("name[AscNullsLast]");
        own.getReading().setGroupBy("");

        started();

        assertThat(own.getReading().getOrderBy()).isEqualTo("name[AscNullsLast]");
        assertThat(own.getReading().getGroupBy()).isEqualTo("stage");
    }

    @Test
    void aKeyOfItsOwnTakesThePlaceOfAllCredentials() {
        own.setApiKey("second key");

        assertThat(started())
                .returns("https://crm.example.com", TwentyConfiguration::getBaseUrl)
                .returns("second key", TwentyConfiguration::getApiKey)
                .returns(null, TwentyConfiguration::getApiKeyFile);
    }

    @Test
    void noCredentialsGoToABaseUrlOfItsOwn() {
        own.setBaseUrl("https://elsewhere.example.com");

        assertThat(started())
                .returns("https://elsewhere.example.com", TwentyConfiguration::getBaseUrl)
                .returns(null, TwentyConfiguration::getApiKey)
                .returns(null, TwentyConfiguration::getApiKeyFile)
                .returns(7, TwentyConfiguration::getMaxRetries);
    }

    @Test
    void whereNoComponentIsNamedNothingIsTakenOver() {
        own.getKamelet().setSettingsOf(null);

        assertThat(started()).returns("", TwentyConfiguration::getBaseUrl);
    }
}
