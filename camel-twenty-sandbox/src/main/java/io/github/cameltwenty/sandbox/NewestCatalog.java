package io.github.cameltwenty.sandbox;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The records of the newest Twenty, told by what is known to differ from those of November 2025. */
final class NewestCatalog {
    private static final List<String> GONE = List.of(
            "connectedAccounts",
            "messageChannels",
            "calendarChannels",
            "messageFolders",
            "favorites",
            "favoriteFolders");

    /** Their links to what they are about have got a prefix. */
    private static final List<String> TARGETS =
            List.of("noteTargets", "taskTargets", "attachments", "timelineActivities");

    private static final List<String> KINDS = List.of(
            "company",
            "person",
            "opportunity",
            "task",
            "note",
            "dashboard",
            "workflow",
            "workflowRun",
            "workflowVersion");

    private NewestCatalog() {}

    static Catalog of(Catalog before) {
        Catalog left = Catalogs.without(CurrentCatalog.of(before), GONE);
        Map<String, Resource> resources = new TreeMap<>(left.resources());
        resources.replaceAll((plural, resource) -> renamed(resource));
        return new Catalog("newest", left.composites(), resources);
    }

    private static Resource renamed(Resource resource) {
        Map<String, Field> fields = new LinkedHashMap<>();
        Map<String, Relation> relations = new LinkedHashMap<>();
        resource.fields().forEach((name, field) -> fields.put(name(resource.plural(), name), field));
        resource.relations()
                .forEach((name, relation) -> relations.put(
                        name(resource.plural(), name),
                        new Relation(
                                relation.resource(),
                                relation.many(),
                                relation.key() == null
                                        ? null
                                        : name(
                                                relation.many() ? relation.resource() : resource.plural(),
                                                relation.key()))));
        return new Resource(resource.plural(), resource.singular(), fields, relations);
    }

    private static String name(String resource, String name) {
        if (resource.equals("companies") && name.equals("annualRecurringRevenue")) {
            return "annualRevenue";
        }
        String kind = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        boolean own = resource.equals("noteTargets") && kind.equals("note")
                || resource.equals("taskTargets") && kind.equals("task");
        return TARGETS.contains(resource) && KINDS.contains(kind) && !own ? "target" + Names.capitalized(name) : name;
    }
}
