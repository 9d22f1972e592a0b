package io.github.cameltwenty.examples.springboot.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The open opportunities by their stage, the largest first. */
record Pipeline(List<Stage> stages, List<Money> totals) {
    record Stage(String name, List<Money> totals, List<Deal> opportunities) {
        static Stage of(String name, List<Deal> deals) {
            List<Deal> sorted = deals.stream()
                    .sorted(Comparator.comparing(Deal::amount, Money.LARGEST_FIRST))
                    .toList();
            return new Stage(name, totalsOf(deals), sorted);
        }
    }

    record Deal(String name, String company, Money amount, Instant closeDate) {
        static Deal of(Opportunity opportunity) {
            return new Deal(
                    opportunity.name(),
                    opportunity.company() == null ? null : opportunity.company().name(),
                    Money.of(opportunity.amount()),
                    opportunity.closeDate());
        }
    }

    /** @param stages also those that have no opportunity */
    static Pipeline of(List<String> stages, Iterator<Opportunity> opportunities) {
        Map<String, List<Deal>> deals = new LinkedHashMap<>();
        stages.forEach(stage -> deals.put(stage, new ArrayList<>()));
        opportunities.forEachRemaining(
                opportunity -> deals.get(opportunity.stage()).add(Deal.of(opportunity)));
        return new Pipeline(
                deals.entrySet().stream()
                        .map(stage -> Stage.of(stage.getKey(), stage.getValue()))
                        .toList(),
                totalsOf(deals.values().stream().flatMap(List::stream).toList()));
    }

    private static List<Money> totalsOf(List<Deal> deals) {
        return Money.totals(
                deals.stream().map(Deal::amount).filter(Objects::nonNull).toList());
    }
}
