package io.github.cameltwenty.springboot;

import io.github.cameltwenty.internal.options.CredentialNames;
import java.util.Locale;

/** How the component's options are called where Spring Boot reads them. */
final class TwentyProperties {
    static final String PREFIX = "camel.component.twenty.";

    private TwentyProperties() {}

    static String property(String option) {
        return PREFIX + CredentialNames.dashed(option);
    }

    static String variable(String option) {
        return property(option).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
