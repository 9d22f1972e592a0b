package io.github.cameltwenty.internal.options;

import io.github.cameltwenty.TwentyConfigurationException;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;

/** Sets options of the component, and refuses those of one message: an id or a filter would hold for all endpoints. */
public final class ComponentConfigurer implements PropertyConfigurer, PropertyConfigurerGetter {
    private final PropertyConfigurer generated;

    /**
     * @param generated Camel's, for all options that the component has
     */
    public ComponentConfigurer(PropertyConfigurer generated) {
        this.generated = generated;
    }

    /**
     * @throws TwentyConfigurationException where the option, in any spelling that properties allow, is one of a message
     */
    public static void refuseOfMessage(String name) {
        String plain = name.replace("-", "");
        OptionTable.ofMessages().stream()
                .filter(plain::equalsIgnoreCase)
                .findFirst()
                .ifPresent(option -> {
                    throw ofMessage(option);
                });
    }

    /** What is wrong with one that is set on the component. */
    public static TwentyConfigurationException ofMessage(String option) {
        return new TwentyConfigurationException(
                "The option " + option + " is set on the component, but belongs to one message: it would hold for all"
                        + " endpoints",
                option,
                "Take camel.component.twenty." + CredentialNames.dashed(option) + " away, and set " + option
                        + " in the URI of the endpoint that it is for, or by a header of the message (docs/options.md).");
    }

    @Override
    public boolean configure(CamelContext context, Object target, String name, Object value, boolean ignoreCase) {
        refuseOfMessage(name);
        return generated.configure(context, target, name, value, ignoreCase);
    }

    @Override
    public Class<?> getOptionType(String name, boolean ignoreCase) {
        return generated instanceof PropertyConfigurerGetter getter ? getter.getOptionType(name, ignoreCase) : null;
    }

    @Override
    public String[] getAutowiredNames() {
        return generated instanceof PropertyConfigurerGetter getter ? getter.getAutowiredNames() : new String[0];
    }

    @Override
    public Object getOptionValue(Object target, String name, boolean ignoreCase) {
        return generated instanceof PropertyConfigurerGetter getter
                ? getter.getOptionValue(target, name, ignoreCase)
                : null;
    }

    @Override
    public Object getCollectionValueType(Object target, String name, boolean ignoreCase) {
        return generated instanceof PropertyConfigurerGetter getter
                ? getter.getCollectionValueType(target, name, ignoreCase)
                : null;
    }
}
