package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.internal.options.CredentialNames;
import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** The {@link TwentyComponent} beans: the auto-configured one, or the application's own. */
final class TwentyComponentBeans {
    /** Where Camel looks for the component of {@code twenty:}, after the bean {@code twenty}. */
    static final String NAME = "twenty-component";

    private static final Logger LOG = LoggerFactory.getLogger(TwentyComponentBeans.class);
    private static final String SCHEME = "twenty";

    private final ConfigurableListableBeanFactory beans;

    TwentyComponentBeans(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Camel finds components by the names of their beans; in Spring the only bean of a type is found whatever its name. */
    void giveSchemeToOnlyBean() {
        if (!beans.containsBean(SCHEME) && !beans.containsBean(NAME)) {
            beans.getBeanProvider(TwentyComponent.class).ifUnique(only -> giveScheme(nameOf(only)));
        }
    }

    private void giveScheme(String name) {
        beans.registerAlias(name, NAME);
        Environment environment = beans.getBean(Environment.class);
        if (Stream.concat(Stream.of("baseUrl"), CredentialNames.ALL.stream())
                .map(TwentyProperties::property)
                .anyMatch(environment::containsProperty)) {
            LOG.warn(
                    "The bean {} is the component of twenty:, so that the properties {}* are not used. Where it is meant"
                            + " for another workspace, make a bean twenty of the first workspace too",
                    name,
                    TwentyProperties.PREFIX);
        }
    }

    /** Whether the application made it itself, so that it is configured already. */
    boolean isApplicationsOwn(Object component) {
        return Arrays.stream(names())
                .filter(name -> beans.getBean(name) == component)
                .anyMatch(name -> !isAutoConfigured(name));
    }

    private boolean isAutoConfigured(String name) {
        return beans.containsBeanDefinition(name)
                && "autoConfiguredTwentyComponent"
                        .equals(beans.getBeanDefinition(name).getFactoryMethodName());
    }

    private String nameOf(TwentyComponent component) {
        return Arrays.stream(names())
                .filter(name -> beans.getBean(name) == component)
                .findFirst()
                .orElseThrow();
    }

    private String[] names() {
        return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, TwentyComponent.class);
    }
}
