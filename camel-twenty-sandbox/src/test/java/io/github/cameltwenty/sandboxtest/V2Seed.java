package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.Catalog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The demo workspace of Twenty 2.21 before the recordings change it: the records that were shown, and in the place of the
 * others as many as the totals tell of, made to fit what filters and groups counted.
 */
final class V2Seed {
    /** When the recordings began; what is older was there before. */
    private static final String BEGIN = "2026-11-27T21:25";

    private static final String SEEDED = "2026-11-27T21:21:58.317Z";

    /** The last company of all is among those that are shown. */
    private static final String BEFORE_LAST_COMPANY = "20202020-affe-4fff-8fff-%012d";

    private static final String TIM = "20202020-0687-4c41-b707-ed1bfca972a7";
    /** The first company of all, made after others had been asked for. */
    static final String MADE_LAST = "001f2d63-cbb1-4cde-b0ec-b02b5a53ec24";

    private static final Map<String, Map<String, Object>> REQUIRED = Map.of(
            "workspaceMembers", Map.of("userId", TIM, "name", Map.of("firstName", "m", "lastName", "m")),
            "calendarChannelEventAssociations", Map.of("calendarChannelId", TIM));

    private static final String PTC = "20202020-ac1f-49e8-886f-f81ac9ef2b17";

    /** Of which groups were shown. */
    private static final List<String> GROUPED =
            List.of("Andover", "Cerritos", "Belmont", "Rockville", "Rockville", "Plano", "Plano", "Plano");

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Recording> recordings;
    private final Map<String, List<Map<String, Object>>> seed;

    /** @param begin what is older was there before */
    private V2Seed(Catalog catalog, List<Recording> recordings, String begin) {
        this.recordings = recordings;
        this.seed = new HashMap<>(RecordedSeed.shown(catalog, wholeFirst(recordings), Set.of()));
        seed.values()
                .forEach(records -> records.removeIf(
                        record -> record.get("createdAt").toString().compareTo(begin) > 0));
        // what was added to the workspace later
        seed.forEach((resource, records) -> records.forEach(record -> record.keySet()
                .removeIf(name -> !name.equals("searchVector")
                        && !catalog.resources().get(resource).fields().containsKey(name))));
    }

    /** What is cut may end in a part of a record. */
    private static List<Recording> wholeFirst(List<Recording> recordings) {
        List<Recording> sorted = new ArrayList<>(recordings);
        sorted.sort(Comparator.comparing(recording -> recording.answer().has("cut")));
        sorted.replaceAll(recording -> recording.with(V2Answers.whole(recording)));
        return sorted;
    }

    static Map<String, List<Map<String, Object>>> of(Catalog catalog, List<Recording> recordings) {
        V2Seed seed = new V2Seed(catalog, recordings, BEGIN);
        seed.records("companies")
                .add(new HashMap<>(Map.of(
                        "id",
                        PTC,
                        "name",
                        "PTC",
                        "accountOwnerId",
                        TIM,
                        "position",
                        500,
                        "createdAt",
                        SEEDED,
                        "createdBy",
                        Map.of("source", "IMPORT", "name", "Tim A"))));
        // the answer breaks off before its link
        seed.records("taskTargets").forEach(target -> {
            if (!target.containsKey("targetPersonId")) {
                target.put("targetPersonId", "20202020-b000-4485-94de-70c2a98daef2");
            }
        });
        seed.records("people").forEach(person -> {
            if (!person.containsKey("companyId")) {
                person.put("companyId", PTC);
            }
        });
        seed.padCompanies();
        seed.padPeople();
        seed.padOpportunities();
        seed.padTasks();
        seed.pad("notes", 1800, Map.of("position", 1000));
        seed.pad("workspaceMembers", 1005, Map.of("position", 1000, "userId", TIM));
        seed.pad("workflows", 2, Map.of("position", 1000));
        seed.pad("messages", 1, Map.of("position", 0));
        seed.pad("dashboards", 3, Map.of("position", 1000));
        for (String settings :
                List.of("apiKeys (rest/metadata)", "views", "viewFields", "viewFilters", "viewGroups", "pageLayouts")) {
            String resource = settings.split(" ")[0];
            seed.takeSettings(resource, settings.replace(resource, resource + " findMany"));
        }
        seed.records("webhooks")
                .add(seed.convert(seed.answer("webhooks findMany").get(0)));
        seed.takeSettings("views", "views findMany objectMetadataId");
        seed.takeSettings("pageLayoutTabs", "pageLayoutTabs findMany pageLayoutId");
        seed.takeSettings("pageLayoutWidgets", "pageLayoutWidgets findMany pageLayoutTabId");
        return seed.seed;
    }

    private void takeSettings(String resource, String recording) {
        answer(recording).forEach(record -> records(resource).add(convert(record)));
    }

    private Map<String, Object> convert(JsonNode record) {
        return JSON.convertValue(record, new TypeReference<Map<String, Object>>() {});
    }

    /** The workspace a while later, after much that was not recorded: what its recordings show, and as many as they count. */
    static Map<String, List<Map<String, Object>>> later(Catalog catalog, List<Recording> recordings) {
        V2Seed seed = new V2Seed(catalog, recordings, "9999");
        seed.records("companies").removeIf(company -> MADE_LAST.equals(company.get("id")));
        long withW = seed.missing(
                "companies", 21, company -> company.get("name").toString().startsWith("W"));
        while (seed.records("companies").size() < 2783) {
            seed.add("companies", new HashMap<>(Map.of("name", withW-- > 0 ? "W" : "m")));
        }
        seed.link("messages", "messageChannelMessageAssociations", "messageId");
        seed.link("calendarEvents", "calendarChannelEventAssociations", "calendarEventId");
        for (Recording recording : recordings) {
            String resource = recording.name().replaceAll("catalogue: (\\w+) at .*", "$1");
            JsonNode answer = V2Answers.whole(recording);
            if (answer.has("totalCount")
                    && recording.name().startsWith("catalogue: ")
                    && !resource.equals("companies")) {
                seed.pad(resource, answer.get("totalCount").asInt(), REQUIRED.getOrDefault(resource, Map.of()));
            } else if (answer.isArray()) {
                seed.takeSettings(resource, recording.name());
            }
        }
        return seed.seed;
    }

    /** What is in a channel is shown. */
    private void link(String resource, String associations, String key) {
        Map<String, Object> shown = records(resource).get(0);
        Map<String, Object> association = new HashMap<>(REQUIRED.getOrDefault(associations, Map.of()));
        association.put(key, shown.get("id"));
        add(associations, association);
    }

    private JsonNode answer(String name) {
        return V2Answers.whole(recordings.stream()
                .filter(recording -> recording.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private List<Map<String, Object>> records(String resource) {
        return seed.computeIfAbsent(resource, name -> new ArrayList<>());
    }

    private long missing(String resource, int total, Predicate<Map<String, Object>> condition) {
        return total - records(resource).stream().filter(condition).count();
    }

    private void pad(String resource, int total, Map<String, Object> record) {
        while (records(resource).size() < total) {
            add(resource, new HashMap<>(record));
        }
    }

    /** After all that are shown, in the order of ids. */
    private void add(String resource, Map<String, Object> record) {
        List<Map<String, Object>> records = records(resource);
        String id = resource.equals("companies") ? BEFORE_LAST_COMPANY : "ffffffff-fffe-4fff-8fff-%012d";
        record.put("id", String.format(id, records.size()));
        record.put("createdAt", SEEDED);
        records.add(record);
    }

    private void padCompanies() {
        long withAir = missing("companies", 4, company -> name(company).contains("air"));
        long withW = missing(
                "companies", 21, company -> company.get("name").toString().startsWith("W"));
        long inDenver = missing("companies", 6, company -> part(company, "address", "addressCity")
                .equals("Denver"));
        long withDomain = missing("companies", 340, company -> part(company, "domainName", "primaryLinkUrl")
                .contains("a"));
        long manual = missing("companies", 148, company -> part(company, "createdBy", "source")
                .equals("MANUAL"));
        long byApi = missing(
                "companies", 54, company -> part(company, "createdBy", "source").equals("API"));
        long ofTim = missing("companies", 193, company -> TIM.equals(company.get("accountOwnerId")));
        long first = missing("companies", 10, company -> ((Number) company.get("position")).intValue() <= 10);
        Object owner = records("companies").stream()
                .map(company -> company.get("accountOwnerId"))
                .filter(id -> !TIM.equals(id))
                .findFirst()
                .orElseThrow();
        List<String> cities = new ArrayList<>(GROUPED);
        while (records("companies").size() < 599) {
            Map<String, Object> company = new HashMap<>();
            company.put("name", withAir-- > 0 ? "b air" : withW-- > 0 ? "W" : "m");
            String city = inDenver-- > 0 ? "Denver" : cities.isEmpty() ? "Austin" : cities.remove(0);
            company.put("address", Map.of("addressCity", city));
            company.put("accountOwnerId", ofTim-- > 0 ? TIM : owner);
            boolean last = records("companies").size() == 598;
            company.put("position", first-- > 0 ? 10 : last ? 599 : 500);
            String source = manual-- > 0 ? "MANUAL" : byApi-- > 0 ? "API" : "IMPORT";
            company.put("createdBy", Map.of("source", source, "name", "Tim A"));
            if (withDomain-- > 0) {
                company.put(
                        "domainName",
                        Map.of("primaryLinkUrl", "a" + records("companies").size()));
            }
            add("companies", company);
        }
    }

    private void padPeople() {
        long withA = missing("people", 103, person -> part(person, "name", "firstName")
                .toLowerCase(Locale.ROOT)
                .startsWith("a"));
        long withOne = missing("people", 718, person -> part(person, "phones", "primaryPhoneNumber")
                .contains("1"));
        while (records("people").size() < 1200) {
            int number = records("people").size();
            add(
                    "people",
                    new HashMap<>(Map.of(
                            "name",
                            Map.of("firstName", withA-- > 0 ? "A" : "M", "lastName", "zz"),
                            "emails",
                            Map.of("primaryEmail", "a" + number + "@example.com"),
                            "phones",
                            Map.of("primaryPhoneNumber", withOne-- > 0 ? "1" : "2"),
                            "jobTitle",
                            "Clerk",
                            "companyId",
                            PTC,
                            "position",
                            1000)));
        }
    }

    private void padTasks() {
        long toDo = missing("tasks", 1050, task -> "TODO".equals(task.get("status")));
        long done = missing("tasks", 225, task -> "DONE".equals(task.get("status")));
        long notDue = missing("tasks", 225, task -> task.get("dueAt") == null);
        while (records("tasks").size() < 1800) {
            Map<String, Object> task = new HashMap<>(Map.of(
                    "status",
                    toDo-- > 0 ? "TODO" : done-- > 0 ? "DONE" : "IN_PROGRESS",
                    "bodyV2",
                    Map.of("markdown", "a", "blocknote", "[]"),
                    "assigneeId",
                    TIM,
                    "position",
                    1000));
            if (notDue-- <= 0) {
                task.put("dueAt", SEEDED);
            }
            add("tasks", task);
        }
    }

    /** As many of each stage as a recording counted, and what they are worth. */
    private void padOpportunities() {
        answer("opportunities groupBy stage totalCount sum").forEach(group -> {
            String stage = group.at("/groupByDimensionValues/0").asText();
            boolean created = stage.equals("NEW"); // three of them by the recordings
            int total = group.get("totalCount").asInt() - (created ? 3 : 0);
            long worth = group.get("sumAmountAmountMicros").asLong() - (created ? 5_000_000 : 0);
            for (Map<String, Object> shown : records("opportunities")) {
                if (stage.equals(shown.get("stage"))) {
                    total--;
                    worth -= JSON.convertValue(shown.get("amount"), JsonNode.class)
                            .path("amountMicros")
                            .asLong();
                }
            }
            for (int i = 0; i < total; i++) {
                add(
                        "opportunities",
                        new HashMap<>(Map.of(
                                "name",
                                "m",
                                "stage",
                                stage,
                                "amount",
                                Map.of("amountMicros", i == 0 ? worth : 0, "currencyCode", "USD"),
                                "position",
                                1000)));
            }
        });
        List<Map<String, Object>> companies = records("companies");
        List<Map<String, Object>> opportunities = records("opportunities");
        for (int i = 0; i < opportunities.size(); i++) {
            opportunities
                    .get(i)
                    .putIfAbsent("companyId", companies.get(1 + i / 2).get("id"));
        }
    }

    private static String name(Map<String, Object> company) {
        return company.get("name").toString().toLowerCase(Locale.ROOT);
    }

    private static String part(Map<String, Object> record, String field, String part) {
        return record.get(field) instanceof Map<?, ?> parts ? String.valueOf(parts.get(part)) : "";
    }
}
