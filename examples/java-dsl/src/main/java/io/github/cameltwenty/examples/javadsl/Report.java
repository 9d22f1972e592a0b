package io.github.cameltwenty.examples.javadsl;

import io.github.cameltwenty.TwentyValidationException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Prints what happened. The routes call it as the bean {@code report}. */
public final class Report {
    private final PrintStream out;
    private int refusals;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Fails where there are problems. */
    void credentials(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalStateException("Credential test: " + String.join("; ", problems));
        }
        line("Credential test: base URL and API key are good");
    }

    public void heading(String text) {
        line("");
        line(text);
    }

    public void imported(String resource, int rows, int created) {
        line("  %-9s %d in the file, %d created, %d skipped".formatted(resource, rows, created, rows - created));
    }

    public void refused(List<?> batch, TwentyValidationException refusal) {
        refusals++;
        line("  a batch of %d %s is refused: %s"
                .formatted(batch.size(), refusal.getResource(), String.join("; ", refusal.getMessages())));
    }

    public void table(List<Company> companies) {
        CompanyTable.of(companies).lines().forEach(row -> line("  " + row));
    }

    /** @param entries one for each line of the file */
    public void duplicates(String resource, List<Map<String, List<?>>> entries) {
        long known = entries.stream()
                .filter(entry -> !entry.get("duplicates").isEmpty())
                .count();
        line("  %-9s %d of %d are in Twenty already".formatted(resource, known, entries.size()));
    }

    public void person(String done, Person person) {
        line("  %s %s: %s, %s".formatted(done, person.id(), person.name(), person.jobTitle()));
    }

    public void deleted(Map<String, ?> person) {
        line("  deleted " + person.get("id"));
    }

    void line(String text) {
        out.println(text);
    }

    void failIfRefused() {
        if (refusals > 0) {
            throw new IllegalStateException("Twenty refused " + refusals + (refusals == 1 ? " batch" : " batches"));
        }
    }
}
