package io.github.cameltwenty.sandbox;

import static io.github.cameltwenty.catalog.FieldType.ACTOR;
import static io.github.cameltwenty.catalog.FieldType.BOOLEAN;
import static io.github.cameltwenty.catalog.FieldType.DATE_TIME;
import static io.github.cameltwenty.catalog.FieldType.INTEGER;
import static io.github.cameltwenty.catalog.FieldType.NUMBER;
import static io.github.cameltwenty.catalog.FieldType.RAW_JSON;
import static io.github.cameltwenty.catalog.FieldType.TEXT;
import static io.github.cameltwenty.catalog.FieldType.UUID;

import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Resource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The records of Twenty of November 2025, told by what differs from those of 1.0.3. */
final class CurrentCatalog {
    private CurrentCatalog() {}

    static Catalog of(Catalog before) {
        Map<String, Resource> resources = new TreeMap<>(before.resources());
        resources.keySet().removeAll(MetadataCatalog.MOVED);
        resources.put("dashboards", dashboards());
        change(resources, "attachments", attachments -> attachments
                .field("createdBy", ACTOR)
                .choice(
                        "fileCategory",
                        "ARCHIVE",
                        "AUDIO",
                        "IMAGE",
                        "PRESENTATION",
                        "SPREADSHEET",
                        "TEXT_DOCUMENT",
                        "VIDEO",
                        "OTHER")
                .one("dashboard", "dashboards")
                .one("workflow", "workflows"));
        change(
                resources,
                "calendarChannels",
                channels -> channels.choice(
                        "syncStage",
                        "CALENDAR_EVENT_LIST_FETCH_PENDING",
                        "CALENDAR_EVENT_LIST_FETCH_SCHEDULED",
                        "CALENDAR_EVENT_LIST_FETCH_ONGOING",
                        "CALENDAR_EVENTS_IMPORT_PENDING",
                        "CALENDAR_EVENTS_IMPORT_SCHEDULED",
                        "CALENDAR_EVENTS_IMPORT_ONGOING",
                        "FAILED",
                        "PENDING_CONFIGURATION"));
        change(resources, "connectedAccounts", accounts -> accounts.field("lastCredentialsRefreshedAt", DATE_TIME)
                .field("connectionParameters", RAW_JSON));
        change(
                resources,
                "favorites",
                favorites -> favorites.without("view").field("viewId", UUID).one("dashboard", "dashboards"));
        change(resources, "messageChannels", channels -> channels.choice(
                        "messageFolderImportPolicy", "ALL_FOLDERS", "SELECTED_FOLDERS")
                .choice("pendingGroupEmailsAction", "GROUP_EMAILS_DELETION", "GROUP_EMAILS_IMPORT", "NONE")
                .field("syncAllFolders", BOOLEAN)
                .choice(
                        "syncStage",
                        "MESSAGE_LIST_FETCH_PENDING",
                        "MESSAGE_LIST_FETCH_SCHEDULED",
                        "MESSAGE_LIST_FETCH_ONGOING",
                        "MESSAGES_IMPORT_PENDING",
                        "MESSAGES_IMPORT_SCHEDULED",
                        "MESSAGES_IMPORT_ONGOING",
                        "FAILED",
                        "PENDING_CONFIGURATION"));
        change(resources, "messageFolders", folders -> folders.field("externalId", TEXT)
                .field("isSentFolder", BOOLEAN)
                .field("isSynced", BOOLEAN)
                .field("parentFolderId", TEXT)
                .choice("pendingSyncAction", "FOLDER_DELETION", "FOLDER_IMPORT", "NONE"));
        change(resources, "notes", notes -> notes.without("body"));
        change(resources, "tasks", tasks -> tasks.without("body"));
        change(resources, "timelineActivities", activities -> activities.one("dashboard", "dashboards"));
        change(resources, "workflowRuns", runs -> runs.without("context", "output")
                .required("state", RAW_JSON)
                .field("enqueuedAt", DATE_TIME)
                .choice("status", "NOT_STARTED", "RUNNING", "COMPLETED", "FAILED", "ENQUEUED", "STOPPING", "STOPPED"));
        change(resources, "workflows", workflows -> workflows.many("attachments", "workflowId"));
        change(resources, "workspaceMembers", members -> members.field("calendarStartDay", INTEGER)
                .choice(
                        "numberFormat",
                        "SYSTEM",
                        "COMMAS_AND_DOT",
                        "SPACES_AND_COMMA",
                        "DOTS_AND_COMMA",
                        "APOSTROPHE_AND_DOT"));
        return new Catalog("2025-11", before.composites(), resources);
    }

    private static Resource dashboards() {
        return new ResourceBuilder("dashboard", "dashboards")
                .field("title", TEXT)
                .field("pageLayoutId", UUID)
                .field("position", NUMBER)
                .field("createdBy", ACTOR)
                .many("favorites", "dashboardId")
                .many("attachments", "dashboardId")
                .many("timelineActivities", "dashboardId")
                .build();
    }

    private static void change(Map<String, Resource> resources, String plural, UnaryOperator<ResourceBuilder> change) {
        resources.computeIfPresent(plural, (name, resource) -> change.apply(new ResourceBuilder(resource))
                .build());
    }
}
