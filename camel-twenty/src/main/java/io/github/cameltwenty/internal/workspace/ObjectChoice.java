package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyConfigurationException;
import io.github.cameltwenty.internal.options.EndpointOptions;
import io.github.cameltwenty.internal.options.OptionChecks;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The objects that the options {@code objects} and {@code exceptObjects} choose.
 *
 * @param wanted plural names; empty for all
 * @param refused plural names
 */
public record ObjectChoice(List<String> wanted, List<String> refused) {
    /**
     * @throws TwentyConfigurationException where an object is both wanted and left out
     */
    public static ObjectChoice of(EndpointOptions options) {
        ObjectChoice choice = new ObjectChoice(
                OptionChecks.names(options.message().getObjects()),
                OptionChecks.names(options.message().getExceptObjects()));
        choice.wanted.stream().filter(choice.refused::contains).findFirst().ifPresent(name -> {
            throw TwentyConfigurationException.value(
                    "exceptObjects", "The options objects and exceptObjects both name '" + name + "'");
        });
        return choice;
    }

    public boolean takes(String plural) {
        return (wanted.isEmpty() || wanted.contains(plural)) && !refused.contains(plural);
    }

    /**
     * @param known plural names of all objects that there are
     * @throws IllegalArgumentException where the options name another, with the nearest ones
     */
    public void check(Collection<String> known) {
        Stream.concat(
                        wanted.stream().map(name -> new Named("objects", name)),
                        refused.stream().map(name -> new Named("exceptObjects", name)))
                .filter(one -> !known.contains(one.name()))
                .findFirst()
                .ifPresent(one -> {
                    throw new IllegalArgumentException("The option " + one.option() + " names the unknown object '"
                            + one.name() + "'" + OptionChecks.didYouMean(one.name(), known));
                });
    }

    private record Named(String option, String name) {}
}
