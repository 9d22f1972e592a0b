package io.github.cameltwenty.sandboxtest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameltwenty.catalog.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The demo workspace of November 2025 before the recordings change it: the records that were shown, and in the place of
 * the others as many as the totals tell of, made to fit what filters and groups counted.
 */
final class CurrentSeed {
    /** When the recordings began; what is older was there before. */
    private static final String BEGIN = "2026-11-24T01:40";

    /** The last company of all is among those that are shown. */
    private static final String BEFORE_LAST_COMPANY = "20202020-affe-4fff-8fff-%012d";

    private static final String A_USER = "20202020-e6b5-4680-8a32-b8209737156b";
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Recording> recordings;
    private final Map<String, List<Map<String, Object>>> seed;

    private CurrentSeed(Catalog catalog, List<Recording> recordings) {
        this.recordings = recordings;
        this.seed = new HashMap<>(RecordedSeed.shown(catalog, recordings, Set.of()));
        seed.values()
                .forEach(records -> records.removeIf(
                        record -> record.get("createdAt").toString().compareTo(BEGIN) > 0));
    }

    static Map<String, List<Map<String, Object>>> of(Catalog catalog, List<Recording> recordings) {
        CurrentSeed seed = new CurrentSeed(catalog, recordings);
        seed.padCompanies();
        seed.padPeople();
        seed.pad("tasks", 1800, Map.of("position", 1000));
        seed.pad("notes", 1800, Map.of("position", 1000));
        seed.pad("workspaceMembers", 1004, Map.of("position", 1000, "userId", A_USER));
        seed.pad("dashboards", 3, Map.of("position", 1000));
        for (String settings : List.of("apiKeys", "views", "viewFields", "viewFilters", "viewGroups", "pageLayouts")) {
            seed.takeSettings(settings, settings + " findMany");
        }
        seed.takeSettings("pageLayoutTabs", "pageLayoutTabs findMany pageLayoutId");
        seed.takeSettings("pageLayoutWidgets", "pageLayoutWidgets findMany pageLayoutTabId");
        return seed.seed;
    }

    private JsonNode answer(String name) {
        return recordings.stream()
                .filter(recording ->
                        recording.name().equals(name) || recording.name().equals(name + " (rest/metadata)"))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private void takeSettings(String resource, String recording) {
        JsonNode answer = answer(recording);
        List<Map<String, Object>> records = new ArrayList<>();
        for (JsonNode record : answer.isArray() ? answer : answer.get("first")) {
            records.add(JSON.convertValue(record, new TypeReference<Map<String, Object>>() {}));
        }
        seed.put(resource, records);
    }

    private long missing(String resource, int total, Predicate<Map<String, Object>> condition) {
        return total - seed.get(resource).stream().filter(condition).count();
    }

    private void pad(String resource, int total, Map<String, Object> record) {
        List<Map<String, Object>> records = seed.get(resource);
        while (records.size() < total) {
            add(resource, new HashMap<>(record));
        }
    }

    /** After all that are shown, in the order of ids. */
    private void add(String resource, Map<String, Object> record) {
        List<Map<String, Object>> records = seed.get(resource);
        record.put(
                "id",
                String.format(
                        resource.equals("companies") ? BEFORE_LAST_COMPANY : "20202020-fffe-4fff-8fff-%012d",
                        records.size()));
        record.put("createdAt", "2026-11-24T01:16:03.411Z");
        records.add(record);
    }

    private void padPeople() {
        long withA = missing("people", 103, person -> part(person, "name", "firstName")
                .toLowerCase(Locale.ROOT)
                .startsWith("a"));
        while (seed.get("people").size() < 1200) {
            int number = seed.get("people").size();
            add(
                    "people",
                    new HashMap<>(Map.of(
                            "name", Map.of("firstName", withA-- > 0 ? "A" : "M", "lastName", "zz"),
                            "emails", Map.of("primaryEmail", "a" + number + "@example.com"),
                            "position", 1000)));
        }
    }

    private void padCompanies() {
        Set<String> cities = new HashSet<>();
        answer("companies groupBy address city")
                .forEach(group ->
                        cities.add(group.get("groupByDimensionValues").get(0).asText()));
        cities.removeAll(Set.of("Lyon", "Paris"));
        Set<String> largeCities = new HashSet<>();
        answer("companies groupBy order_by")
                .forEach(group -> largeCities.add(
                        group.get("groupByDimensionValues").get(0).asText()));
        List<Map<String, Object>> shown = seed.get("companies");
        shown.forEach(company -> {
            String city = part(company, "address", "addressCity");
            cities.remove(city);
            if (employees(company) > 10_000) {
                largeCities.remove(city);
            }
        });
        cities.removeAll(largeCities);
        Queue<String> smallOnes = new ArrayDeque<>(cities);
        Queue<String> largeOnes = new ArrayDeque<>(largeCities);
        long middling = missing("companies", 201, company -> employees(company) >= 100 && employees(company) < 1000);
        long huge = missing("companies", 7, company -> employees(company) > 50_000);
        long withAir = missing("companies", 4, company -> name(company).contains("air"));
        long withAOrB = missing("companies", 93, company -> name(company).matches("(?s)[ab].*"));
        long inDenver = missing("companies", 6, company -> part(company, "address", "addressCity")
                .equals("Denver"));
        long withDomain = missing("companies", 340, company -> part(company, "domainName", "primaryLinkUrl")
                .contains("a"));
        long manual = missing("companies", 148, company -> part(company, "createdBy", "source")
                .equals("MANUAL"));
        Object owner = shown.get(0).get("accountOwnerId");
        shown.addAll(companiesOnFirstPages(owner));
        while (shown.size() < 599) {
            Map<String, Object> company = new HashMap<>();
            boolean large = !largeOnes.isEmpty();
            int employees = large ? huge-- > 0 ? 60_000 : 20_000 : middling-- > 0 ? 500 : 50;
            String city = large
                    ? largeOnes.poll()
                    : !smallOnes.isEmpty() ? smallOnes.poll() : inDenver-- > 0 ? "Denver" : "Austin";
            String name = withAir > 0 ? "b air" : withAOrB > 0 ? "b" : "m";
            withAir--;
            withAOrB--;
            company.put("name", name);
            company.put("employees", employees);
            company.put("address", Map.of("addressCity", city));
            company.put("accountOwnerId", owner);
            company.put("position", 500);
            company.put("createdBy", Map.of("source", manual-- > 0 ? "MANUAL" : "IMPORT"));
            if (withDomain-- > 0) {
                company.put("domainName", Map.of("primaryLinkUrl", "a" + shown.size()));
            }
            add("companies", company);
        }
    }

    /** Those that only the ends of longer pages tell of: the last one's id, and how many come before it. */
    private List<Map<String, Object>> companiesOnFirstPages(Object owner) {
        TreeSet<String> ids = new TreeSet<>();
        seed.get("companies").forEach(company -> ids.add((String) company.get("id")));
        List<String> added = new ArrayList<>();
        String before = cursor(answer("companies findMany limit=60"));
        for (int size : List.of(61, 100, 200)) {
            String last = cursor(answer("companies findMany limit=" + size));
            if (ids.add(last)) {
                added.add(last);
            }
            while (ids.headSet(last, true).size() < size) {
                String id = before.substring(0, 24) + String.format("ffff%08x", added.size());
                ids.add(id);
                added.add(id);
            }
            before = last;
        }
        List<Map<String, Object>> companies = new ArrayList<>();
        added.forEach(id -> companies.add(new HashMap<>(Map.of(
                "id",
                id,
                "name",
                "m",
                "employees",
                50,
                "address",
                Map.of("addressCity", "Austin"),
                "accountOwnerId",
                owner,
                "position",
                500,
                "createdBy",
                Map.of("source", "IMPORT"),
                "createdAt",
                "2026-11-24T01:16:03.411Z"))));
        return companies;
    }

    private static String cursor(JsonNode page) {
        byte[] cursor =
                Base64.getDecoder().decode(page.at("/pageInfo/endCursor").asText());
        try {
            return JSON.readTree(cursor).get("id").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int employees(Map<String, Object> company) {
        return company.get("employees") instanceof Integer employees ? employees : 0;
    }

    private static String name(Map<String, Object> company) {
        return company.get("name").toString().toLowerCase(Locale.ROOT);
    }

    private static String part(Map<String, Object> record, String field, String part) {
        return record.get(field) instanceof Map<?, ?> parts ? String.valueOf(parts.get(part)) : "";
    }
}
