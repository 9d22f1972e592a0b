package io.github.cameltwenty.examples.springboot;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    TwentySandbox sandbox(ObjectMapper json, @Value("classpath:sandbox.json") Resource seed) throws IOException {
        return TwentySandbox.start(
                TwentySandbox.options().seed(json.readValue(seed.getInputStream(), new TypeReference<>() {})));
    }

    @Bean
    ComponentCustomizer sandboxCustomizer(TwentySandbox sandbox) {
        return ComponentCustomizer.builder(TwentyComponent.class).build(twenty -> {
            twenty.setBaseUrl(sandbox.baseUrl());
            twenty.setApiKey(sandbox.apiKey());
        });
    }
}
