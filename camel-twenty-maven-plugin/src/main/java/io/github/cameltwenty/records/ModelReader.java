package io.github.cameltwenty.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.OpenApiCatalog;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import io.github.cameltwenty.records.RecordModel.ChoiceModel;
import io.github.cameltwenty.records.RecordModel.Constant;
import io.github.cameltwenty.records.RecordModel.FieldModel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Reads what records to write out of a workspace's document. */
final class ModelReader {
    private static final String ID = "id";

    /** In each record that Twenty sends, so never null there; all else was seen null. */
    private static final Set<String> ALWAYS_THERE = Set.of(ID, "createdAt", "updatedAt");

    /** Twenty's index for the search, in most answers but in no document. */
    private static final Field SEARCH_VECTOR =
            new Field(FieldType.TEXT, false, true, List.of(), "Twenty's own index for its search.");

    private static final TypeName ANYTHING = ClassName.get(Object.class);

    private final JsonNode document;
    private final RecordsSettings settings;
    private final Catalog catalog;
    private final Map<String, String> classNames = new TreeMap<>();

    private ModelReader(JsonNode document, RecordsSettings settings) {
        this.document = document;
        this.settings = settings;
        this.catalog = OpenApiCatalog.read(document, "");
    }

    /**
     * @throws IllegalArgumentException where the document is none of Twenty's, or lacks an object that is asked for
     */
    static List<RecordModel> read(JsonNode document, RecordsSettings settings) {
        if (!document.at("/components/schemas").isObject()) {
            throw new IllegalArgumentException(
                    "The document is no OpenAPI document of a Twenty workspace: it has no components/schemas");
        }
        return new ModelReader(document, settings).records();
    }

    private List<RecordModel> records() {
        Set<String> selected = selected();
        JavaNames names = new JavaNames(RecordWriter.typeNames());
        selected.forEach(plural -> classNames.put(
                plural, names.type(catalog.resources().get(plural).singular(), "Record")));
        List<RecordModel> models = new ArrayList<>();
        selected.forEach(plural -> models.add(object(catalog.resources().get(plural))));
        Set<FieldType> used = new HashSet<>();
        selected.forEach(
                plural -> catalog.resources().get(plural).fields().values().forEach(field -> used.add(field.type())));
        catalog.composites().forEach((type, parts) -> {
            if (used.contains(type)) {
                models.add(composite(type, parts));
            }
        });
        models.addAll(listed(used));
        return models;
    }

    private Set<String> selected() {
        Set<String> known = catalog.resources().keySet();
        check("objects", settings.objects(), known);
        check("excludedObjects", settings.excludedObjects(), known);
        Set<String> selected = new TreeSet<>(settings.objects().isEmpty() ? known : settings.objects());
        selected.removeAll(settings.excludedObjects());
        if (selected.isEmpty()) {
            throw new IllegalArgumentException("There is no object to write a record for");
        }
        return selected;
    }

    private void check(String option, Collection<String> names, Set<String> known) {
        new TreeSet<>(names)
                .stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                    List<String> nearest = catalog.nearestResources(name);
                    throw new IllegalArgumentException(option + " names '" + name
                            + "', which the workspace's document does not have; "
                            + (nearest.isEmpty()
                                    ? "it has " + String.join(", ", known)
                                    : "did you mean " + String.join(", ", nearest) + "?"));
                });
    }

    private RecordModel object(Resource resource) {
        String className = classNames.get(resource.plural());
        Map<String, Field> fields = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(ID)).thenComparing(Comparator.naturalOrder()));
        fields.putAll(resource.fields());
        fields.putIfAbsent("searchVector", SEARCH_VECTOR);
        Members members = new Members(className);
        fields.forEach((name, field) -> {
            // an id may be given when a record is created
            boolean readOnly = field.readOnly() && !name.equals(ID);
            members.add(name, field, !ALWAYS_THERE.contains(name), readOnly);
        });
        new TreeMap<>(resource.relations()).forEach((name, relation) -> members.add(name, relation));
        return new RecordModel(className, resource.plural(), description(resource), members.fields, members.choices);
    }

    private String description(Resource resource) {
        String singular = resource.singular();
        String schema = Character.toUpperCase(singular.charAt(0)) + singular.substring(1);
        String given = document.at("/components/schemas/" + schema + "/description")
                .asText("")
                .strip();
        return given.isEmpty() || given.equals("null")
                ? "A record of {@code " + resource.plural() + "}."
                : JavaDocs.escaped(given) + ": a record of {@code " + resource.plural() + "}.";
    }

    private RecordModel composite(FieldType type, Map<String, FieldType> parts) {
        String className = CompositeTypes.NAMES.get(type);
        Members members = new Members(className);
        Map<String, FieldType> all = new TreeMap<>(parts);
        CompositeTypes.undocumented(type).forEach(part -> all.putIfAbsent(part, FieldType.RAW_JSON));
        all.forEach((part, partType) -> {
            Field field = new Field(partType, false, false, values(type, part), null);
            TypeName listed = CompositeTypes.listed(settings.packageName(), type, part);
            members.add(
                    part,
                    field,
                    listed == null ? members.type(part, field) : listed,
                    true,
                    CompositeTypes.isReadOnly(type, part));
        });
        return new RecordModel(className, null, CompositeTypes.DESCRIPTIONS.get(type), members.fields, members.choices);
    }

    /** What a select within a composite type allows, of the first field that tells. */
    private List<String> values(FieldType type, String part) {
        List<String> values = new ArrayList<>();
        if (catalog.composites().get(type).get(part) == FieldType.SELECT) {
            for (JsonNode schema : document.at("/components/schemas")) {
                for (JsonNode field : schema.path("properties")) {
                    JsonNode allowed = field.at("/properties/" + part + "/enum");
                    if (values.isEmpty() && !field.path("properties").isMissingNode()) {
                        allowed.forEach(value -> values.add(value.asText()));
                    }
                }
            }
        }
        return values;
    }

    /** The elements of lists within composite types. */
    private List<RecordModel> listed(Set<FieldType> used) {
        List<RecordModel> models = new ArrayList<>();
        if (used.contains(FieldType.LINKS)) {
            models.add(texts(CompositeTypes.LINK, "A further web address.", "label", "url"));
        }
        if (used.contains(FieldType.PHONES)) {
            models.add(texts(CompositeTypes.PHONE, "A further phone number.", "number", "callingCode", "countryCode"));
        }
        return models;
    }

    private RecordModel texts(String className, String description, String... parts) {
        Members members = new Members(className);
        for (String part : parts) {
            members.add(part, new Field(FieldType.TEXT, false, false, List.of(), null), true, false);
        }
        return new RecordModel(className, null, description, members.fields, List.of());
    }

    /** The members of one class, each under a name of its own. */
    private final class Members {
        final List<FieldModel> fields = new ArrayList<>();
        final List<ChoiceModel> choices = new ArrayList<>();
        private final JavaNames names = new JavaNames();
        private final JavaNames nested;

        Members(String className) {
            Set<String> outer = new HashSet<>(RecordWriter.typeNames());
            outer.addAll(classNames.values());
            outer.add(className);
            nested = new JavaNames(outer);
        }

        void add(String name, Field field, boolean nullable, boolean readOnly) {
            add(name, field, type(name, field), nullable, readOnly);
        }

        void add(String name, Field field, TypeName type, boolean nullable, boolean readOnly) {
            fields.add(new FieldModel(name, names.member(name), type, nullable, readOnly, sentence(field)));
        }

        private static String sentence(Field field) {
            return field.description() == null ? null : JavaDocs.sentence(field.description());
        }

        void add(String name, Relation relation) {
            String target = relation.resource() == null ? null : classNames.get(relation.resource());
            TypeName one = target == null
                    ? ParameterizedTypeName.get(Map.class, String.class, Object.class)
                    : ClassName.get(settings.packageName(), target);
            TypeName type = relation.many() ? ParameterizedTypeName.get(ClassName.get(List.class), one) : one;
            String description = (relation.many() ? "The related {@code " : "The related record of {@code ")
                    + relation.resource() + "}; null at depth 0.";
            fields.add(new FieldModel(name, names.member(name), type, true, true, description));
        }

        TypeName type(String name, Field field) {
            return switch (field.type()) {
                case TEXT -> ClassName.get(String.class);
                case UUID -> ClassName.get(UUID.class);
                case DATE_TIME -> ClassName.get(Instant.class);
                case DATE -> ClassName.get(LocalDate.class);
                case BOOLEAN -> ClassName.get(Boolean.class);
                // a number that is documented as whole may hold 1.5 or 7.8E+73; money comes as a text
                case INTEGER, NUMBER -> ClassName.get(BigDecimal.class);
                case SELECT -> choice(name, field.values());
                case MULTI_SELECT -> ParameterizedTypeName.get(ClassName.get(List.class), choice(name, field.values()));
                case ARRAY -> ParameterizedTypeName.get(List.class, String.class);
                case RAW_JSON -> ANYTHING;
                default -> ClassName.get(settings.packageName(), CompositeTypes.NAMES.get(field.type()));
            };
        }

        private ClassName choice(String field, List<String> values) {
            String name = nested.type(field, "Value");
            JavaNames constants = new JavaNames();
            choices.add(new ChoiceModel(
                    name,
                    field,
                    values.stream()
                            .map(value -> new Constant(constants.constant(value), value))
                            .toList()));
            // by its simple name, which the record's header sees too: an annotation may stand before it
            return ClassName.get("", name);
        }
    }
}
