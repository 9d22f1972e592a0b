package io.github.cameltwenty.examples.kafka;

import io.github.cameltwenty.examples.kafka.Contacts.Handled;
import io.github.cameltwenty.sandbox.TwentySandbox;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Two instances copy what changes in Twenty, and the one that polls is killed. See the README beside. */
public final class KafkaExample {
    private static final int PEOPLE = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Instant begun = Instant.now();
    private final PrintStream out;
    private final TwentySandbox twenty;
    private final Servers servers;
    private final Contacts contacts;

    KafkaExample(PrintStream out, TwentySandbox twenty, Servers servers) throws SQLException {
        this.out = out;
        this.twenty = twenty;
        this.servers = servers;
        this.contacts = new Contacts(servers.connect());
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (TwentySandbox twenty = TwentySandbox.start();
                Servers servers = new Servers(System.getenv())) {
            out.println("Twenty: a sandbox in memory; " + servers);
            Outcome outcome = new KafkaExample(out, twenty, servers).run();
            if (!outcome.isGood()) {
                throw new IllegalStateException("Changes were lost or came late");
            }
        } catch (Exception e) {
            out.println("Failed: " + e);
            System.exit(1);
        }
    }

    Outcome run() throws Exception {
        try (contacts;
                Crm crm = new Crm(twenty, PEOPLE);
                InstanceProcess one = start("one");
                InstanceProcess two = start("two")) {
            List<InstanceProcess> instances = List.of(one, two);
            await("the first sync", instances, this::isComplete);
            say(PEOPLE + " people are copied, changes begin");
            changeAll(crm, 2);

            crm.change(PEOPLE / 2);
            InstanceProcess killed = poller(instances);
            Instant killedAt = contacts.now();
            killed.kill();
            say(killed.name() + " polls, and is killed");
            crm.change(PEOPLE / 2);

            await("a change polled by another", instances, () -> !lastPoller().equals(killed.name()));
            say(lastPoller() + " polls");
            changeAll(crm, 2);
            await("the last change", instances, this::isComplete);
            say("all is copied");
            Outcome outcome = new Outcome(PEOPLE, crm.changes(), missing(), handled(), killed.name(), killedAt);
            report(outcome);
            return outcome;
        }
    }

    private void changeAll(Crm crm, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            crm.change(PEOPLE);
            say("%d changes made, %d messages handled"
                    .formatted(crm.changes(), handled().size()));
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void say(String what) {
        out.printf("%5.1f s  %s%n", Duration.between(begun, Instant.now()).toMillis() / 1000.0, what);
    }

    private InstanceProcess start(String name) throws Exception {
        Map<String, String> variables = new HashMap<>(servers.variables());
        variables.put("TWENTY_BASE_URL", twenty.baseUrl());
        variables.put("TWENTY_API_KEY", twenty.apiKey());
        variables.put("TWENTY_CALLS_PER_MINUTE", "3000");
        variables.put("TWENTY_DELAY", "500ms");
        return new InstanceProcess(name, variables, out::println);
    }

    private InstanceProcess poller(List<InstanceProcess> instances) throws SQLException {
        String name = lastPoller();
        return instances.stream()
                .filter(instance -> instance.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String lastPoller() throws SQLException {
        List<Handled> handled = handled();
        return handled.get(handled.size() - 1).polledBy();
    }

    /** Those of this run, in a database that may hold others. */
    private List<Handled> handled() throws SQLException {
        List<Object> ids = twenty.records("people").stream()
                .map(person -> person.get("id"))
                .toList();
        return contacts.handled().stream()
                .filter(message -> ids.contains(message.contact()))
                .toList();
    }

    private long missing() throws SQLException {
        Map<String, Instant> copied = contacts.times();
        return twenty.records("people").stream()
                .filter(person ->
                        !Instant.parse((String) person.get("updatedAt")).equals(copied.get((String) person.get("id"))))
                .count();
    }

    private boolean isComplete() throws SQLException {
        return missing() == 0;
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(String what, List<InstanceProcess> instances, Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (instances.stream().noneMatch(InstanceProcess::isAlive)) {
                throw new IllegalStateException("No instance runs");
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(what + " has not arrived within " + PATIENCE.toSeconds() + " s");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private void report(Outcome outcome) {
        out.println("Summary");
        out.printf("  people %d, changed %d times%n", outcome.people(), outcome.changes());
        out.printf("  messages handled %d: %s%n", outcome.handled().size(), outcome.byWorker());
        out.printf(
                "  polled again %.1f s after the kill%n",
                outcome.untilPolledAgain().toMillis() / 1000.0);
        out.printf("  came again and was passed over %d%n", outcome.repeated());
        out.printf("  lost %d, out of order %d%n", outcome.missing(), outcome.late());
    }
}
