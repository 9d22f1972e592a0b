package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyHealthCheck;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The health check of the component, off unless asked for, as Camel's own health checks of components are. */
@AutoConfiguration(after = TwentyComponentAutoConfiguration.class)
@ConditionalOnBean(TwentyComponentAutoConfiguration.class)
@ConditionalOnProperty(prefix = "camel.component.twenty.health-check", name = "enabled", havingValue = "true")
@EnableConfigurationProperties(TwentyHealthCheckProperties.class)
public class TwentyHealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    TwentyHealthCheck twentyHealthCheck() {
        return new TwentyHealthCheck();
    }

    /** By itself, as Camel's look-up of health check beans may be switched off. */
    @Bean
    SmartInitializingSingleton twentyHealthCheckRegistration(CamelContext context, TwentyHealthCheck check) {
        return () -> {
            HealthCheckRegistry registry = HealthCheckRegistry.get(context);
            if (registry != null) {
                registry.register(check);
            }
        };
    }
}
