package io.github.cameltwenty.docs;

import java.util.List;

/** The names of options, from the component's JSON. */
public final class ComponentOptions {
    private ComponentOptions() {}

    /** Those that {@code from()} alone has a use for. */
    public static List<String> ofConsumers() {
        return Metadata.read().endpointOptions().entrySet().stream()
                .filter(option -> option.getValue().get("kind").asText().equals("parameter"))
                .filter(option -> option.getValue().get("label").asText().matches(".*(consumer|scheduler).*"))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
