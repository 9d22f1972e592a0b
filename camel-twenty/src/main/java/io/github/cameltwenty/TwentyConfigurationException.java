package io.github.cameltwenty;

import java.util.Locale;
import java.util.Optional;
import org.apache.camel.util.StringHelper;

/**
 * A mistake in a URI or in the component's options, told when a route starts. The message says what is wrong, {@link #getAction}
 * what to do. Camel throws its own {@code FailedToCreateRouteException} or {@code FailedToStartRouteException}, of which this is
 * a cause.
 *
 * <p>It is no {@link TwentyException}: those are about a call or a message.
 */
public class TwentyConfigurationException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final String PROPERTIES = "camel.component.twenty.";
    private static final String CORRECT =
            "Correct the URI of the endpoint, or the component's option, as the message" + " says.";

    private final String option;
    private final String action;
    private final boolean missing;

    private TwentyConfigurationException(
            String message, String option, String action, boolean missing, Throwable cause) {
        super(message, cause);
        this.option = option;
        this.action = action;
        this.missing = missing;
    }

    /**
     * @param option what the mistake is about; null where it is no option
     * @param action what to do, in whole sentences
     */
    public TwentyConfigurationException(String message, String option, String action) {
        this(message, option, action, false, null);
    }

    /** An option that must be set, and is not. */
    public static TwentyConfigurationException missing(String option, String message) {
        String action = "Set " + option + " on the component, by " + property(option)
                + " in a file of properties or the environment variable " + variable(option)
                + "; or in the URI of the endpoint, for that one alone.";
        return new TwentyConfigurationException(message, option, action, true, null);
    }

    /** An option whose value is not allowed. */
    public static TwentyConfigurationException value(String option, String message) {
        String action = "Give the option " + option + " a value that is allowed, or take it away, where it is set: in"
                + " the URI of the endpoint, or on the component.";
        return new TwentyConfigurationException(message, option, action, false, null);
    }

    /** Any other, as its message tells it; one that is such an exception already stays as it is. */
    public static TwentyConfigurationException of(Exception mistake) {
        return mistake instanceof TwentyConfigurationException told
                ? told
                : new TwentyConfigurationException(mistake.getMessage(), null, CORRECT, false, mistake);
    }

    private static String property(String option) {
        return PROPERTIES + StringHelper.camelCaseToDash(option);
    }

    private static String variable(String option) {
        return property(option).replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** The option that the mistake is about; empty where it is about none, or more than its value. */
    public Optional<String> getOption() {
        return Optional.ofNullable(option);
    }

    /** What to do about it, in whole sentences. It names no value, as one may be a secret. */
    public String getAction() {
        return action;
    }

    /** Whether the option must be set, and is not. */
    public boolean isMissing() {
        return missing;
    }
}
