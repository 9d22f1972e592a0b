package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Ordered;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.core.env.Environment;

/** Sets on the component what the properties set. */
final class PropertiesCustomizer implements ComponentCustomizer {
    private final CamelContext context;
    private final TwentyComponentConfiguration properties;
    private final TwentyComponentBeans beans;
    private final Environment environment;

    PropertiesCustomizer(
            CamelContext context,
            TwentyComponentConfiguration properties,
            TwentyComponentBeans beans,
            Environment environment) {
        this.context = context;
        this.properties = properties;
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public boolean isEnabled(String name, Component target) {
        return target instanceof TwentyComponent
                && !beans.isApplicationsOwn(target)
                && HierarchicalPropertiesEvaluator.evaluate(
                        environment, "camel.component.customizer", "camel.component.twenty.customizer");
    }

    @Override
    public void configure(String name, Component target) {
        if (properties.getConfiguration() != null) {
            ((TwentyComponent) target).setConfiguration(properties.getConfiguration());
        }
        CamelPropertiesHelper.setCamelProperties(context, target, changed(), true);
    }

    /** Without the defaults: they would undo what a configuration bean sets. */
    private Map<String, Object> changed() {
        Map<String, Object> changed = new LinkedHashMap<>(values(properties));
        changed.entrySet().removeAll(values(new TwentyComponentConfiguration()).entrySet());
        changed.keySet().removeAll(Set.of("configuration", "enabled", "customizer"));
        return changed;
    }

    private Map<String, Object> values(TwentyComponentConfiguration from) {
        return CamelPropertiesHelper.getNonNullProperties(context, from);
    }

    /** First, so that the application's own customizers have the last word. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST;
    }
}
