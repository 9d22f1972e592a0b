package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.catalog.FieldType.BOOLEAN;
import static io.github.cameltwenty.catalog.FieldType.CURRENCY;
import static io.github.cameltwenty.catalog.FieldType.DATE_TIME;
import static io.github.cameltwenty.catalog.FieldType.EMAILS;
import static io.github.cameltwenty.catalog.FieldType.FULL_NAME;
import static io.github.cameltwenty.catalog.FieldType.INTEGER;
import static io.github.cameltwenty.catalog.FieldType.RAW_JSON;
import static io.github.cameltwenty.catalog.FieldType.RICH_TEXT_V2;
import static io.github.cameltwenty.catalog.FieldType.TEXT;
import static io.github.cameltwenty.catalog.FieldType.UUID;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Field;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.catalog.Relation;
import io.github.cameltwenty.catalog.Resource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The records of Twenty 2.21, told by what differs from those of November 2025. */
final class V2Catalog {
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

    private V2Catalog() {}

    static Catalog of(Catalog before) {
        Catalog left = Catalogs.without(CurrentCatalog.of(before), GONE);
        Map<String, Resource> resources = new TreeMap<>(left.resources());
        resources.replaceAll((plural, resource) -> renamed(resource));
        changeRecords(resources);
        changeMail(resources);
        addRecords(resources);
        resources.replaceAll((plural, resource) -> Catalogs.withAuthors(resource));
        Map<FieldType, Map<String, FieldType>> composites = new LinkedHashMap<>(left.composites());
        composites.computeIfPresent(FieldType.PHONES, (type, parts) -> {
            Map<String, FieldType> changed = new LinkedHashMap<>(parts);
            changed.put("additionalPhones", RAW_JSON);
            return changed;
        });
        return new Catalog("2.21", composites, resources);
    }

    /** With objects of the workspace's own, and the links that each has from the beginning. */
    static Catalog with(Catalog catalog, Collection<Resource> objects) {
        Map<String, Resource> resources = new TreeMap<>(catalog.resources());
        objects.forEach(object -> addObject(resources, object));
        return new Catalog(catalog.version(), catalog.composites(), resources);
    }

    static void addObject(Map<String, Resource> resources, Resource object) {
        ResourceBuilder builder = new ResourceBuilder(Catalogs.withAuthors(object));
        String link = "target" + Names.capitalized(object.singular());
        for (String target : TARGETS) {
            change(resources, target, targets -> targets.one(link, object.plural()));
            if (resources.containsKey(target)) {
                builder.many(target, link + "Id");
            }
        }
        resources.put(object.plural(), builder.build());
    }

    private static void changeRecords(Map<String, Resource> resources) {
        change(resources, "attachments", attachments -> attachments
                .without("type", "author", "authorId")
                .field("file", RAW_JSON));
        change(resources, "companies", companies -> companies
                .without("xLink", "annualRecurringRevenue", "idealCustomerProfile")
                .field("annualRevenue", CURRENCY));
        change(resources, "opportunities", opportunities -> opportunities.one("owner", "workspaceMembers"));
        change(resources, "people", people -> people.without("xLink", "city")
                .field("avatarFile", RAW_JSON)
                .many("listMemberships", "messageListMembers", "personId"));
        change(resources, "timelineActivities", activities -> activities
                .one("targetMessageCampaign", "messageCampaigns")
                .one("targetMessageList", "messageLists"));
        change(resources, "workflowAutomatedTriggers", triggers -> triggers.choice("type", "DATABASE_EVENT", "CRON"));
        change(resources, "workflowRuns", runs -> runs.field("stepLogs", RAW_JSON));
        change(resources, "workspaceMembers", members -> members.without("authoredAttachments")
                .required("name", FULL_NAME)
                .field("jobTitle", TEXT)
                .many("ownedOpportunities", "opportunities", "ownerId"));
    }

    private static void changeMail(Map<String, Resource> resources) {
        change(
                resources,
                "calendarChannelEventAssociations",
                associations -> associations.required("calendarChannelId", UUID));
        change(resources, "calendarEvents", events -> events.without("iCalUID")
                .field("iCalUid", TEXT)
                .many("callRecordings", "calendarEventId"));
        change(resources, "messageChannelMessageAssociations", associations -> associations
                .one("messageThread", "messageThreads")
                .many(
                        "messageFolders",
                        "messageChannelMessageAssociationMessageFolders",
                        "messageChannelMessageAssociationId"));
        change(resources, "messageParticipants", participants -> participants
                .choice("role", "FROM", "TO", "CC", "BCC", "REPLY_TO")
                .one("messageCampaign", "messageCampaigns"));
        change(resources, "messageThreads", threads -> threads.field("subject", TEXT)
                .many("messageChannelMessageAssociations", "messageThreadId"));
        change(resources, "messages", messages -> messages.choice(
                        "deliveryStatus", "QUEUED", "SENT", "FAILED", "BOUNCED", "COMPLAINED", "SKIPPED")
                .field("isDraft", BOOLEAN)
                .one("messageCampaign", "messageCampaigns"));
    }

    private static void addRecords(Map<String, Resource> resources) {
        for (ResourceBuilder added : List.of(
                new ResourceBuilder("callRecording", "callRecordings")
                        .field("title", TEXT)
                        .choice("status", "SCHEDULED", "JOINING", "RECORDING", "PROCESSING", "COMPLETED", "FAILED")
                        .choice("recordingRequestStatus", "REQUESTED", "CANCELED")
                        .field("applicationId", UUID)
                        .field("externalBotId", TEXT)
                        .field("externalRecordingId", TEXT)
                        .field("startedAt", DATE_TIME)
                        .field("endedAt", DATE_TIME)
                        .field("video", RAW_JSON)
                        .field("audio", RAW_JSON)
                        .field("transcript", RAW_JSON)
                        .field("summary", RICH_TEXT_V2)
                        .one("calendarEvent", "calendarEvents"),
                new ResourceBuilder("messageCampaign", "messageCampaigns")
                        .field("subject", TEXT)
                        .field("bodyTemplate", TEXT)
                        .field("fromAddress", EMAILS)
                        .choice("status", "DRAFT", "SCHEDULED", "SENDING", "SENT", "SENT_WITH_ERRORS")
                        .field("sentAt", DATE_TIME)
                        .field("sentCount", INTEGER)
                        .field("failedCount", INTEGER)
                        .field("bouncedCount", INTEGER)
                        .field("complainedCount", INTEGER)
                        .field("unsubscribeTopicId", UUID)
                        .one("list", "messageLists")
                        .many("timelineActivities", "targetMessageCampaignId")
                        .many("messages", "messageCampaignId")
                        .many("recipients", "messageParticipants", "messageCampaignId"),
                new ResourceBuilder(
                                "messageChannelMessageAssociationMessageFolder",
                                "messageChannelMessageAssociationMessageFolders")
                        .required("messageFolderId", UUID)
                        .one("messageChannelMessageAssociation", "messageChannelMessageAssociations"),
                new ResourceBuilder("messageList", "messageLists")
                        .field("name", TEXT)
                        .many("campaigns", "messageCampaigns", "listId")
                        .many("members", "messageListMembers", "listId")
                        .many("timelineActivities", "targetMessageListId"),
                new ResourceBuilder("messageListMember", "messageListMembers")
                        .one("list", "messageLists")
                        .one("person", "people"))) {
            Resource resource = added.build();
            resources.put(resource.plural(), resource);
        }
    }

    private static void change(Map<String, Resource> resources, String plural, UnaryOperator<ResourceBuilder> change) {
        resources.computeIfPresent(plural, (name, resource) -> change.apply(new ResourceBuilder(resource))
                .build());
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
        String kind = name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
        boolean own = resource.equals("noteTargets") && kind.equals("note")
                || resource.equals("taskTargets") && kind.equals("task");
        return TARGETS.contains(resource) && KINDS.contains(kind) && !own ? "target" + Names.capitalized(name) : name;
    }
}
