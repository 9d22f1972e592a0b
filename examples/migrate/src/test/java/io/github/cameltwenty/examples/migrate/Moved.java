package io.github.cameltwenty.examples.migrate;

import io.github.cameltwenty.sandbox.TwentySandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in a workspace after a migration, in words: other records by what people know them by, not by their ids. */
final class Moved {
    private final TwentySandbox twenty;

    Moved(TwentySandbox twenty) {
        this.twenty = twenty;
    }

    private Stream<Map<String, Object>> all(String resource) {
        return twenty.records(resource).stream();
    }

    /** Each as {@code name | value | ...}, in the order of their names. */
    List<String> companies(String key) {
        return all("companies")
                .map(company -> line(
                        company.get(key),
                        company.get("name"),
                        at(company, "domainName", "primaryLinkUrl"),
                        at(company, "address", "addressCity"),
                        company.get("employees"),
                        member(company.get("accountOwnerId"))))
                .sorted()
                .toList();
    }

    List<String> people(String key) {
        return all("people")
                .map(person -> line(
                        person.get(key),
                        at(person, "name", "firstName") + " " + at(person, "name", "lastName"),
                        at(person, "emails", "primaryEmail"),
                        at(person, "phones", "primaryPhoneCallingCode") + at(person, "phones", "primaryPhoneNumber"),
                        name("companies", person.get("companyId"))))
                .sorted()
                .toList();
    }

    /** On 1.0 a deal has no owner, which is shown as none. */
    List<String> deals(String key) {
        return all("opportunities")
                .map(deal -> line(
                        deal.get(key),
                        deal.get("name"),
                        deal.get("stage"),
                        amount(deal),
                        at(deal, "amount", "currencyCode"),
                        deal.get("closeDate"),
                        name("companies", deal.get("companyId")),
                        person(deal.get("pointOfContactId")),
                        member(deal.get("ownerId"))))
                .sorted()
                .toList();
    }

    private static String amount(Map<String, Object> deal) {
        return at(deal, "amount", "amountMicros");
    }

    /** With the number of characters of their text. */
    List<String> notes(String key) {
        return all("notes")
                .map(note -> line(
                        note.get(key),
                        note.get("title"),
                        at(note, "bodyV2", "markdown").length(),
                        targets("noteTargets", "noteId", note.get("id"))))
                .sorted()
                .toList();
    }

    /** Of all notes. */
    List<String> texts() {
        return all("notes").map(note -> at(note, "bodyV2", "markdown")).toList();
    }

    List<String> tasks(String key) {
        return all("tasks")
                .map(task -> line(
                        task.get(key),
                        task.get("title"),
                        task.get("status"),
                        task.get("dueAt"),
                        member(task.get("assigneeId")),
                        targets("taskTargets", "taskId", task.get("id"))))
                .sorted()
                .toList();
    }

    private String targets(String resource, String key, Object id) {
        List<String> names = new ArrayList<>();
        all(resource).filter(target -> id.equals(target.get(key))).forEach(target -> {
            names.add(person(either(target, "personId", "targetPersonId")));
            names.add(name("companies", either(target, "companyId", "targetCompanyId")));
            names.add(name("opportunities", either(target, "opportunityId", "targetOpportunityId")));
        });
        return String.join(
                ", ", names.stream().filter(name -> !name.equals("-")).sorted().toList());
    }

    private static Object either(Map<String, Object> target, String name, String later) {
        return target.getOrDefault(name, target.get(later));
    }

    private String name(String resource, Object id) {
        return find(resource, id).map(record -> record.get("name").toString()).orElse("-");
    }

    private String person(Object id) {
        return find("people", id).map(record -> at(record, "name", "firstName")).orElse("-");
    }

    private String member(Object id) {
        return find("workspaceMembers", id)
                .map(record -> record.get("userEmail").toString())
                .orElse("-");
    }

    private Optional<Map<String, Object>> find(String resource, Object id) {
        return all(resource).filter(record -> record.get("id").equals(id)).findFirst();
    }

    private static String at(Map<String, Object> record, String field, String part) {
        Object value = record.get(field) instanceof Map<?, ?> parts ? parts.get(part) : null;
        return value == null ? "" : value.toString();
    }

    private static String line(Object... values) {
        return String.join(
                " | ",
                Stream.of(values)
                        .map(value -> value == null ? "" : value.toString())
                        .toList());
    }
}
