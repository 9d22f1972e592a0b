package io.github.cameltwenty.examples.workspace.diff;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelField;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares objects and fields. Labels, descriptions and icons do not count: they may be in another language. */
final class ModelDiff {
    /** Types that later versions call otherwise, as recorded of 2.21. */
    private static final Map<String, String> LATER_TYPES =
            Map.of("RICH_TEXT_V2", "RICH_TEXT", "MORPH_RELATION", "RELATION");

    private static final String THERE = "there";

    /** Whose choices the catalog knows. */
    private static final String CATALOG_VERSION = "1.0";

    private final Model a;
    private final Model b;
    private final boolean catalogHasA;
    private final boolean catalogHasB;
    private final boolean sameVersion;
    private final DiffSettings settings;
    private final List<Difference> differences = new ArrayList<>();
    private final List<Difference> byVersion = new ArrayList<>();

    ModelDiff(Side a, Side b, DiffSettings settings) {
        this.a = a.model();
        this.b = b.model();
        catalogHasA = a.version().equals(CATALOG_VERSION);
        catalogHasB = b.version().equals(CATALOG_VERSION);
        sameVersion = a.version().equals(b.version());
        this.settings = settings;
    }

    void compare() {
        a.objects().values().stream().filter(this::isCompared).forEach(object -> {
            ModelObject other = b.objects().get(object.plural());
            if (other == null || !other.active()) {
                add(object.custom(), new Difference(object.plural(), null, null, THERE, null));
            } else {
                compare(object, other);
            }
        });
        b.objects().values().stream().filter(this::isCompared).forEach(object -> {
            ModelObject other = a.objects().get(object.plural());
            if (other == null || !other.active()) {
                add(object.custom(), new Difference(object.plural(), null, null, null, THERE));
            }
        });
    }

    List<Difference> differences() {
        return differences;
    }

    /** What only one version has, or has otherwise. */
    List<Difference> byVersion() {
        return byVersion;
    }

    private boolean isCompared(ModelObject object) {
        return object.active() && settings.takes(object.plural());
    }

    private void add(boolean custom, Difference difference) {
        (custom || sameVersion ? differences : byVersion).add(difference);
    }

    private void compare(ModelObject object, ModelObject other) {
        Set<String> found = new HashSet<>();
        object.fields().values().forEach(field -> {
            Optional<String> name = FieldNames.there(
                    object.plural(), field.name(), other.fields().keySet());
            if (name.isEmpty()) {
                add(isOwn(object, field), new Difference(object.plural(), field.name(), null, field.type(), null));
            } else {
                found.add(name.get());
                compare(object, field, other.fields().get(name.get()));
            }
        });
        other.fields().values().stream()
                .filter(field -> !found.contains(field.name()))
                .forEach(field -> add(
                        isOwn(other, field), new Difference(object.plural(), field.name(), null, null, field.type())));
    }

    /** Whether people made it. Objects of people's own get some fields of Twenty itself, by version others. */
    private static boolean isOwn(ModelObject object, ModelField field) {
        return field.custom() && !DiffSettings.SET_BY_TWENTY.contains(field.name()) && !linksTargets(object, field);
    }

    /** By which notes, tasks, files and the timeline are about an object of people's own, on either end. */
    private static boolean linksTargets(ModelObject object, ModelField field) {
        String type = common(field.type());
        return type.equals("RELATION")
                && (ApiChanges.TARGETED.contains(object.plural()) || ApiChanges.TARGETED.contains(field.name()));
    }

    private void compare(ModelObject object, ModelField field, ModelField other) {
        boolean own = isOwn(object, field) && isOwn(object, other);
        if (!common(field.type()).equals(common(other.type()))) {
            add(own, new Difference(object.plural(), field.name(), "type", field.type(), other.type()));
            return;
        }
        if (field.unique() != other.unique()) {
            add(own, new Difference(object.plural(), field.name(), "unique", field.unique(), other.unique()));
        }
        if (!field.options().equals(other.options())) {
            boolean lacking = catalogHasA && lacksOwnOptions(object, field, other)
                    || catalogHasB && lacksOwnOptions(object, other, field);
            add(
                    own || lacking,
                    new Difference(object.plural(), field.name(), "options", field.options(), other.options()));
        }
        // a server that does not tell where to leaves them out
        boolean told = !field.links().isEmpty() && !other.links().isEmpty();
        if (told && !field.links().equals(other.links()) && own) {
            add(true, new Difference(object.plural(), field.name(), "links to", field.links(), other.links()));
        }
    }

    /** Whether people added choices to a field of Twenty's own, in the version of the catalog, that the other side lacks. */
    private static boolean lacksOwnOptions(ModelObject object, ModelField field, ModelField other) {
        List<String> twentys = Catalog.twenty()
                .resource(object.plural())
                .map(resource -> resource.fields().get(field.name()))
                .map(Field::values)
                .orElse(List.of());
        return !twentys.isEmpty()
                && field.options().stream()
                        .anyMatch(option ->
                                !twentys.contains(option) && !other.options().contains(option));
    }

    private static String common(String type) {
        return LATER_TYPES.getOrDefault(type, type);
    }
}
