package io.github.cameltwenty.springboot.snippets;

import io.github.cameltwenty.TwentyComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the page on Spring Boot shows. */
final class SpringBoot {
    private SpringBoot() {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CompanyImport.class)
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class Customized {
        // tag::customizer[]
        @Bean
        ComponentCustomizer twentyCustomizer() {
            return ComponentCustomizer.builder(TwentyComponent.class)
                    .build(twenty -> twenty.getConfiguration().setRequestsPerMinute(90));
        }
        // end::customizer[]
    }

    @Configuration(proxyBeanMethods = false)
    static class Own {
        // tag::own-component[]
        @Bean
        TwentyComponent twenty(@Value("${crm.address}") String address, @Value("${crm.key}") String key) {
            TwentyComponent twenty = new TwentyComponent();
            twenty.setBaseUrl(address);
            twenty.setApiKey(key);
            return twenty;
        }
        // end::own-component[]
    }
}
