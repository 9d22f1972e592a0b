package io.github.cameltwenty.springboot;

import io.github.cameltwenty.TwentyComponent;
import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.internal.options.ComponentConfigurer;
import io.github.cameltwenty.internal.options.CredentialNames;
import io.github.cameltwenty.internal.options.OptionTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.Ordered;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.util.CamelPropertiesHelper;
import org.apache.camel.spring.boot.util.HierarchicalPropertiesEvaluator;
import org.springframework.core.env.Environment;

/** Sets on the component what the properties set. */
final class PropertiesCustomizer implements ComponentCustomizer {
    private static final Pattern SPRING_VARIABLE = Pattern.compile("\\$\\{[^{}:]+}");

    /** Beans that hold options: set before single ones, which win over them. */
    private static final Set<String> GROUPS =
            Set.of("configuration", "reading", "writing", "result", "graphql", "changes");

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
        refuseOptionsOfMessages();
        Map<String, Object> changed = changed();
        refuseUnset("baseUrl", changed.get("baseUrl"));
        CredentialNames.ALL.forEach(option -> refuseUnset(option, changed.get(option)));
        Map<String, Object> groups = new LinkedHashMap<>(changed);
        groups.keySet().retainAll(GROUPS);
        CamelPropertiesHelper.setCamelProperties(context, target, groups, true);
        changed.keySet().removeAll(GROUPS);
        CamelPropertiesHelper.setCamelProperties(context, target, changed, true);
    }

    /** Spring Boot has no such properties, and would ignore them. */
    private void refuseOptionsOfMessages() {
        OptionTable.ofMessages().stream()
                .filter(option -> environment.containsProperty(TwentyProperties.property(option)))
                .findFirst()
                .ifPresent(option -> {
                    throw ComponentConfigurer.ofMessage(option);
                });
    }

    /** A variable that nothing sets: Spring Boot leaves it as it is, to be sent as the key, and Camel names no property. */
    private void refuseUnset(String option, Object given) {
        if (given instanceof String value
                && (SPRING_VARIABLE.matcher(value.strip()).matches() || !isResolvedByCamel(value))) {
            throw TwentyConfigurationException.missing(
                    option,
                    "The option " + option + " is missing: " + TwentyProperties.property(option) + " is "
                            + placeholder(value) + ", which nothing sets");
        }
    }

    /** Alone: what stands around it may be part of a key. */
    private static String placeholder(String value) {
        return value.strip().replaceFirst("^.*?(\\{\\{.*}}).*$", "$1");
    }

    private boolean isResolvedByCamel(String value) {
        try {
            context.resolvePropertyPlaceholders(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Without the defaults: they would undo what a configuration bean sets. */
    private Map<String, Object> changed() {
        Map<String, Object> changed = new LinkedHashMap<>(values(properties));
        changed.entrySet().removeAll(values(new TwentyComponentConfiguration()).entrySet());
        changed.keySet().removeAll(Set.of("enabled", "customizer"));
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
