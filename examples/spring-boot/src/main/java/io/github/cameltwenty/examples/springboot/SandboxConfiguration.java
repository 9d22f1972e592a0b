package io.github.cameltwenty.examples.springboot;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.IOException;
import org.apache.camel.spi.ComponentCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Without a workspace the service works on a Twenty in memory, which has some companies and opportunities. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoWorkspace.class)
class SandboxConfiguration {
    @Bean
    TwentySandbox sandbox(@Value("classpath:sandbox.json") Resource seed) throws IOException {
        return TwentySandbox.start(TwentySandbox.options().seed(seed.getInputStream()));
    }

    @Bean
    ComponentCustomizer sandboxCustomizer(TwentySandbox sandbox) {
        return ComponentCustomizer.builder(TwentyComponent.class).build(twenty -> {
            twenty.setBaseUrl(sandbox.baseUrl());
            twenty.setApiKey(sandbox.apiKey());
        });
    }
}
