package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.sandbox.Dialect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Fills a workspace with what a seed says: objects of its own with fields of all types, that link to each other, to Twenty's own and to
 * themselves; records of all of them, some softly deleted; attachments with files.
 */
final class RandomWorkspace {
    private static final String[] TYPES = {
        "TEXT",
        "NUMBER",
        "BOOLEAN",
        "DATE",
        "DATE_TIME",
        "SELECT",
        "MULTI_SELECT",
        "RATING",
        "CURRENCY",
        "LINKS",
        "EMAILS",
        "PHONES",
        "ADDRESS",
        "FULL_NAME",
        "ARRAY",
        "RAW_JSON",
        "RICH_TEXT",
        "UUID"
    };
    private static final String[] CHOICES = {"RED", "GREEN", "BLUE"};

    private final ProducerTemplate template;
    private final String scheme;
    private final Dialect dialect;
    private final Random random;
    private final Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> links = new LinkedHashMap<>();
    private final Map<String, List<String>> ids = new LinkedHashMap<>();

    /** @param scheme of the component that calls the workspace */
    RandomWorkspace(ProducerTemplate template, String scheme, Dialect dialect, long seed) {
        this.template = template;
        this.scheme = scheme;
        this.dialect = dialect;
        this.random = new Random(seed);
    }

    /** @param records of each object */
    void fill(int records) {
        describe("gadgets", "gadget");
        describe("parts", "part");
        describe("plants", "plant");
        link("gadgets", "maker", "companies");
        link("gadgets", "mainPart", "parts");
        link("gadgets", "successor", "gadgets");
        link("parts", "origin", random.nextBoolean() ? "plants" : "gadgets");
        link("plants", "favourite", random.nextBoolean() ? "parts" : "gadgets");
        ensure();
        for (String plural : List.of("companies", "people", "notes", "gadgets", "parts", "plants")) {
            ids.put(plural, new ArrayList<>());
            for (int i = 0; i < records; i++) {
                ids.get(plural).add(uuid());
            }
        }
        create("companies", (id, i) -> company(id, i));
        create("people", this::person);
        create("notes", (id, i) -> mapOf("id", id, "title", text(), "bodyV2", richText()));
        createTargets();
        for (String plural : fields.keySet()) {
            create(plural, (id, i) -> own(plural, id));
        }
        links.forEach(this::createLinks);
        attach(Math.min(5, records));
        for (String plural : ids.keySet()) {
            delete(plural);
        }
    }

    private void describe(String plural, String singular) {
        Map<String, String> its = new LinkedHashMap<>();
        int count = 4 + random.nextInt(TYPES.length - 4);
        for (int i = 0; i < count; i++) {
            String type = TYPES[random.nextInt(TYPES.length)];
            its.put("f" + i + singular, type);
        }
        fields.put(plural, its);
    }

    private void link(String plural, String name, String other) {
        links.computeIfAbsent(plural, one -> new LinkedHashMap<>()).put(name, other);
    }

    private void ensure() {
        List<Object> objects = new ArrayList<>();
        fields.forEach((plural, its) -> {
            List<Object> definitions = new ArrayList<>();
            its.forEach((name, type) -> definitions.add(definition(name, type)));
            links.get(plural)
                    .forEach((name, other) -> definitions.add(Map.of(
                            "name",
                            name,
                            "type",
                            "RELATION",
                            "relation",
                            Map.of("object", other, "label", plural + " of " + name))));
            objects.add(Map.of(
                    "namePlural",
                    plural,
                    "nameSingular",
                    plural.substring(0, plural.length() - 1),
                    "fields",
                    definitions));
        });
        objects.add(Map.of(
                "namePlural",
                "companies",
                "fields",
                List.of(Map.of("name", "oldNumber", "type", "TEXT", "unique", true))));
        send("general/ensureSchema", Map.of("objects", objects), Map.of());
    }

    private static Map<String, Object> definition(String name, String type) {
        boolean isChoice = type.equals("SELECT") || type.equals("MULTI_SELECT");
        return isChoice
                ? Map.of("name", name, "type", type, "options", String.join("|", CHOICES))
                : Map.of("name", name, "type", type);
    }

    private Map<String, Object> company(String id, int number) {
        return mapOf(
                "id",
                id,
                "name",
                text(),
                "employees",
                random.nextInt(1000),
                "domainName",
                Map.of("primaryLinkUrl", "https://c" + number + ".example"),
                "oldNumber",
                "N" + number,
                "createdAt",
                "2020-01-0" + (1 + random.nextInt(9)) + "T00:00:00.000Z");
    }

    private Map<String, Object> person(String id, int number) {
        return mapOf(
                "id", id,
                "name", Map.of("firstName", text(), "lastName", text()),
                "emails", Map.of("primaryEmail", "p" + number + "@example.com"),
                "jobTitle", text(),
                "companyId", random.nextInt(4) == 0 ? null : any("companies"));
    }

    private Map<String, Object> own(String plural, String id) {
        Map<String, Object> record = mapOf("id", id, "name", text(), "position", random.nextInt(100));
        fields.get(plural).forEach((name, type) -> {
            if (random.nextInt(5) > 0) {
                record.put(name, value(type));
            }
        });
        return record;
    }

    private Object value(String type) {
        return switch (type) {
            case "NUMBER" -> random.nextInt(10_000);
            case "BOOLEAN" -> random.nextBoolean();
            case "DATE" -> "2026-0" + (1 + random.nextInt(9)) + "-15";
            case "DATE_TIME" -> "2026-0" + (1 + random.nextInt(9)) + "-15T10:20:30.000Z";
            case "SELECT" -> CHOICES[random.nextInt(CHOICES.length)];
            case "MULTI_SELECT" -> List.of(CHOICES[random.nextInt(CHOICES.length)]);
            case "RATING" -> "RATING_" + (1 + random.nextInt(5));
            case "CURRENCY" -> Map.of("amountMicros", 1_000_000L * random.nextInt(1000), "currencyCode", "EUR");
            case "LINKS" ->
                Map.of("primaryLinkUrl", "https://example.com/" + random.nextInt(100), "primaryLinkLabel", text());
            case "EMAILS" -> Map.of("primaryEmail", "m" + random.nextInt(1000) + "@example.com");
            case "PHONES" ->
                Map.of(
                        "primaryPhoneNumber",
                        "61234567" + random.nextInt(10),
                        "primaryPhoneCallingCode",
                        "+33",
                        "primaryPhoneCountryCode",
                        "FR");
            case "ADDRESS" -> Map.of("addressCity", text(), "addressPostcode", "0" + random.nextInt(1000));
            case "FULL_NAME" -> Map.of("firstName", text(), "lastName", "");
            case "ARRAY" -> List.of(text(), text());
            case "RAW_JSON" -> Map.of("a", random.nextInt(9), "b", List.of(text(), true));
            case "RICH_TEXT" -> richText();
            case "UUID" -> uuid();
            default -> text();
        };
    }

    /** As Twenty's editor writes it: both parts, which say the same. */
    private Map<String, Object> richText() {
        String text = "Text " + random.nextInt(1000);
        String block = "[{\"id\":\"" + uuid()
                + "\",\"type\":\"paragraph\",\"props\":{\"textColor\":\"default\",\"backgroundColor\":\"default\","
                + "\"textAlignment\":\"left\"},\"content\":[{\"type\":\"text\",\"text\":\"" + text
                + "\",\"styles\":{}}],\"children\":[]}]";
        return Map.of("blocknote", block, "markdown", text);
    }

    private void createTargets() {
        String prefix = dialect == Dialect.V2_21 ? "target" : "";
        List<Map<String, Object>> targets = new ArrayList<>();
        for (String note : ids.get("notes")) {
            boolean toCompany = random.nextBoolean();
            String kind = toCompany ? "Company" : "Person";
            String name = prefix.isEmpty() ? kind.toLowerCase(Locale.ROOT) : prefix + kind;
            targets.add(mapOf("id", uuid(), "noteId", note, name + "Id", any(toCompany ? "companies" : "people")));
        }
        send("noteTargets/createMany", targets, Map.of());
    }

    private void createLinks(String plural, Map<String, String> its) {
        List<Map<String, Object>> changes = new ArrayList<>();
        for (String id : ids.get(plural)) {
            Map<String, Object> change = mapOf("id", id);
            its.forEach((name, other) -> {
                if (random.nextInt(3) > 0) {
                    change.put(name + "Id", any(other));
                }
            });
            if (change.size() > 1) {
                changes.add(change);
            }
        }
        send(plural + "/updateMany?customObject=true", changes, Map.of());
    }

    private void attach(int count) {
        for (int i = 0; i < count; i++) {
            send(
                    "general/attachFile?attachTo=companies",
                    ("content " + random.nextInt(1000)).getBytes(StandardCharsets.UTF_8),
                    Map.of(TwentyConstants.ID, any("companies"), Exchange.FILE_NAME, "file" + i + ".txt"));
        }
    }

    private void delete(String plural) {
        List<String> gone =
                ids.get(plural).stream().filter(id -> random.nextInt(8) == 0).toList();
        if (!gone.isEmpty()) {
            send(plural + "/deleteMany?softDelete=true&customObject=" + fields.containsKey(plural), gone, Map.of());
        }
    }

    private interface Making {
        Map<String, Object> of(String id, int number);
    }

    private void create(String plural, Making making) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (String id : ids.get(plural)) {
            records.add(making.of(id, records.size()));
        }
        send(plural + "/createMany?checkRecords=off&customObject=" + fields.containsKey(plural), records, Map.of());
    }

    private void send(String action, Object body, Map<String, Object> headers) {
        Exchange done = template.send(scheme + ":" + action, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new LinkedHashMap<>(headers));
        });
        if (done.getException() != null) {
            throw new AssertionError("The workspace could not be made: " + action, done.getException());
        }
    }

    private String any(String plural) {
        List<String> its = ids.get(plural);
        return its.get(random.nextInt(its.size()));
    }

    private String text() {
        return "t\u00fc" + Integer.toString(random.nextInt(1_000_000), 36);
    }

    /** In the form of a random one. */
    private String uuid() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }

    private static Map<String, Object> mapOf(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                map.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return map;
    }
}
