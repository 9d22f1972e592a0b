package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelAutoConfiguration;
import org.apache.camel.spring.boot.ComponentConfigurationProperties;
import org.apache.camel.spring.boot.util.ConditionalOnCamelContextAndAutoConfigurationBeans;
import org.apache.camel.spring.boot.util.ConditionalOnHierarchicalProperties;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;

/**
 * The component of {@code twenty:} endpoints, set by the properties {@code camel.component.twenty.*}. A {@link
 * TwentyComponent} bean of the application takes its place, untouched.
 */
@AutoConfiguration(after = CamelAutoConfiguration.class)
@Conditional(ConditionalOnCamelContextAndAutoConfigurationBeans.class)
@ConditionalOnHierarchicalProperties({"camel.component", "camel.component.twenty"})
@EnableConfigurationProperties({ComponentConfigurationProperties.class, TwentyComponentConfiguration.class})
public class TwentyComponentAutoConfiguration {
    // static: it is needed before this class is
    @Bean
    @ConfigurationPropertiesBinding
    static TwentyReferenceConverter twentyReferenceConverter(BeanFactory beans) {
        return new TwentyReferenceConverter(beans);
    }

    // Camel starts and stops it, as every component
    @Bean(name = TwentyComponentBeans.NAME, destroyMethod = "")
    @ConditionalOnMissingBean
    TwentyComponent autoConfiguredTwentyComponent() {
        return new TwentyComponent();
    }

    @Bean
    @ConditionalOnMissingBean(name = "configureTwentyComponent")
    ComponentCustomizer configureTwentyComponent(
            CamelContext context,
            TwentyComponentConfiguration properties,
            ConfigurableListableBeanFactory beans,
            Environment environment) {
        return new PropertiesCustomizer(context, properties, new TwentyComponentBeans(beans), environment);
    }

    @Bean
    static SmartInitializingSingleton twentyComponentOfAnyName(ConfigurableListableBeanFactory beans) {
        return new TwentyComponentBeans(beans)::giveSchemeToOnlyBean;
    }
}
