package io.github.cameltwenty.internal.changes.feed;

import static io.github.cameltwenty.options.OperationFamily.POLLS;
import static io.github.cameltwenty.options.OperationFamily.WEBHOOKS;

import io.github.cameltwenty.internal.options.OptionTable;
import io.github.cameltwenty.internal.options.PathNames;
import io.github.cameltwenty.internal.options.SchedulerOptions;
import io.github.cameltwenty.options.ChangesOptions;
import java.util.Collection;
import java.util.List;

/** The rules that the options of {@code changes} keep. All throw {@link IllegalArgumentException}. */
public final class ChangesChecks {
    private ChangesChecks() {}

    /**
     * @param given the options that the URI sets
     */
    public static void poll(String resource, Collection<String> given) {
        if (PathNames.ALL.equals(resource)) {
            throw new IllegalArgumentException(
                    "The resource * is for webhooks, as webhook:twenty:*/changes. A poll needs one resource, as people");
        }
        given.stream().filter(ChangesChecks::isForWebhooksOnly).findFirst().ifPresent(option -> {
            throw new IllegalArgumentException("The option " + option + " is for webhooks, as webhook:twenty:"
                    + resource + "/changes. A poll has no use for it");
        });
    }

    /**
     * @param given the options that the URI sets
     */
    public static void webhook(ChangesSetup setup, Collection<String> given) {
        boolean poll = setup.options().isReconcile();
        if (poll && PathNames.ALL.equals(setup.resource())) {
            throw new IllegalArgumentException("The option reconcile needs one resource, as people, and not *");
        }
        given.stream()
                .filter(option -> !poll && isForPollsOnly(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new IllegalArgumentException("The option " + option
                            + " is for polls. A webhook has no use for" + " it without reconcile=true");
                });
        if (setup.filter() != null) {
            throw new IllegalArgumentException(
                    "The option filter is for polls: Twenty does not filter webhooks. Filter" + " in the route");
        }
    }

    private static boolean isForWebhooksOnly(String option) {
        return OptionTable.isFor(WEBHOOKS, option) && !OptionTable.isFor(POLLS, option);
    }

    private static boolean isForPollsOnly(String option) {
        boolean declared = OptionTable.isFor(POLLS, option) && !OptionTable.isFor(WEBHOOKS, option);
        return declared || SchedulerOptions.isForPolls(option) || option.equals("limit");
    }

    static void values(ChangesOptions options) {
        OptionTable.check(List.of(options));
        if (options.getWebhookSecret() != null && options.getWebhookSecret().isBlank()) {
            throw new IllegalArgumentException("The option webhookSecret is empty: nothing would be signed");
        }
        if (options.getStateDirectory() == null || options.getStateDirectory().isBlank()) {
            throw new IllegalArgumentException("The option stateDirectory is empty; it must name a directory");
        }
        String key = options.getStateKey();
        if (key != null && !key.matches("[A-Za-z0-9._/-]+")) {
            throw new IllegalArgumentException(
                    "The option stateKey is '" + key + "'; allowed are letters, digits, and the characters . _ / -");
        }
    }
}
