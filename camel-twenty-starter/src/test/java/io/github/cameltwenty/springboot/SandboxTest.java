package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfiguration;
import io.github.cameltwenty.sandbox.TwentySandbox;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Applications that have the starter and, unless a test says otherwise, the two properties. */
abstract class SandboxTest {
    static TwentySandbox twenty;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}

    @BeforeAll
    static void startSandbox() {
        twenty = TwentySandbox.start();
    }

    @AfterAll
    static void stopSandbox() {
        twenty.close();
    }

    @BeforeEach
    void forgetRequests() {
        twenty.clearRequests();
    }

    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner().withUserConfiguration(Application.class);
    }

    static ApplicationContextRunner configured() {
        return bare().withPropertyValues(
                        "camel.component.twenty.base-url=" + twenty.baseUrl(),
                        "camel.component.twenty.api-key=" + twenty.apiKey());
    }

    static TwentyComponent component(ApplicationContext application) {
        return application.getBean(CamelContext.class).getComponent("twenty", TwentyComponent.class);
    }

    static TwentyConfiguration options(ApplicationContext application) {
        return component(application).getConfiguration();
    }
}
