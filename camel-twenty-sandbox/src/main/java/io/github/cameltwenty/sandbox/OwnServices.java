package io.github.cameltwenty.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The root fields of Twenty 2.21's {@code /metadata} by which a user sees the own mail accounts, channels and folders, and anybody the
 * navigation menu: the queries as they were recorded, the mutations as the public sources of Twenty have them.
 */
final class OwnServices {
    private static final String REFUSED = "This endpoint requires a user context. API keys are not supported.";

    private final OwnRecords own;

    OwnServices(OwnRecords own) {
        this.own = own;
    }

    List<GraphqlService> all() {
        return List.of(
                query("myConnectedAccounts", "connectedAccounts", "ConnectedAccountPublicDTO"),
                query("myMessageChannels", "messageChannels", "MessageChannel"),
                query("myCalendarChannels", "calendarChannels", "CalendarChannel"),
                query("myMessageFolders", "messageFolders", "MessageFolder"),
                new GraphqlService(
                        "navigationMenuItems",
                        false,
                        false,
                        Map.of(),
                        type("navigationMenuItems", "NavigationMenuItem"),
                        (given, caller) -> own.all("navigationMenuItems")),
                update("MessageChannel", "messageChannels", "Message channel"),
                update("CalendarChannel", "calendarChannels", "Calendar channel"),
                update("MessageFolder", "messageFolders", "Message folder"));
    }

    private GraphqlType type(String resource, String name) {
        return new GraphqlType(name, () -> {
            Map<String, GraphqlType> fields = new LinkedHashMap<>();
            own.fields(resource).forEach(field -> fields.put(field, GraphqlType.VALUE));
            return fields;
        });
    }

    private GraphqlService query(String name, String resource, String type) {
        return new GraphqlService(name, false, false, Map.of(), type(resource, type), (given, caller) -> {
            checkUser(caller);
            return own.all(resource);
        });
    }

    private GraphqlService update(String type, String resource, String label) {
        String name = "update" + type;
        Map<String, String> arguments = Map.of("input", "Update" + type + "Input!");
        return new GraphqlService(name, true, false, arguments, type(resource, type), (given, caller) -> {
            checkUser(caller);
            Map<?, ?> input = (Map<?, ?>) given.get("input");
            Map<String, Object> changed = own.change(resource, input.get("id"), (Map<?, ?>) input.get("update"));
            if (changed == null) {
                throw Refusal.of(Reply.json(
                        400, GraphqlErrors.coded(label + " " + input.get("id") + " not found", "NOT_FOUND", null)));
            }
            return changed;
        });
    }

    private static void checkUser(Caller caller) {
        if (!caller.person()) {
            throw Refusal.of(Reply.json(400, GraphqlErrors.coded(REFUSED, "FORBIDDEN", null)));
        }
    }
}
