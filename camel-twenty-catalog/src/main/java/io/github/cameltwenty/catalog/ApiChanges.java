package io.github.cameltwenty.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What later versions of Twenty do with the resources of 1.0. */
public final class ApiChanges {
    /**
     * Since when the REST API is as {@link Capability} says, by the release notes. Recorded: 1.0.3 is not yet, November 2025 (about
     * 1.10) and 2.21 are.
     */
    public static final String CURRENT_SINCE = "about 1.8";

    /** Served below {@code /rest/metadata} since about 1.8, without envelope, filter, batch or duplicates. */
    public static final Set<String> MOVED = Set.of(
            "apiKeys", "viewFields", "viewFilterGroups", "viewFilters", "viewGroups", "viewSorts", "views", "webhooks");

    /**
     * @param in the first version that lacks it, at the latest (Twenty's sources)
     * @param instead what there is in its place (recorded with 2.21)
     */
    private record Removal(String in, String instead) {}

    private static final Removal FAVORITES = new Removal(
            "2.6", "navigationMenuItems, of another shape, by twenty:general/graphql with graphqlApi=metadata");
    private static final Removal CHANNELS =
            new Removal("2.8", "nothing that an API key may use: Twenty shows them to their owner alone");

    /** Gone from REST and from {@code /graphql} in 2.21 (recorded). */
    private static final Map<String, Removal> REMOVED = Map.of(
            "calendarChannels", CHANNELS,
            "connectedAccounts", CHANNELS,
            "favoriteFolders", FAVORITES,
            "favorites", FAVORITES,
            "messageChannels", CHANNELS,
            "messageFolders", CHANNELS);

    /** Of which lists of 2.21 leave out what belongs to no channel that is visible; by its id each is there (recorded). */
    private static final Set<String> HIDDEN_IN_LISTS = Set.of("calendarEvents", "messages");

    private static final Map<String, String> TARGETS = Map.of(
            "companyId", "targetCompanyId",
            "personId", "targetPersonId",
            "opportunityId", "targetOpportunityId",
            "noteId", "targetNoteId",
            "taskId", "targetTaskId");

    /** Whose links to records of any kind have this before their name in later versions (recorded with 2.21). */
    public static final Set<String> TARGETED =
            Set.of("attachments", "noteTargets", "taskTargets", "timelineActivities");

    private static final String TARGET = "target";

    private static final Map<String, Map<String, String>> RENAMED = Map.of(
            "noteTargets", TARGETS,
            "taskTargets", TARGETS,
            "attachments", TARGETS,
            "timelineActivities", TARGETS,
            "companies", Map.of("annualRecurringRevenue", "annualRevenue"));

    private static final Map<String, Map<String, String>> EARLIER = turnedAround(RENAMED);

    /** Links to one record that later versions add to resources of 1.0, and where they lead (recorded with 2.21). */
    private static final Map<String, Map<String, String>> ADDED_LINKS =
            Map.of("opportunities", Map.of("owner", "workspaceMembers"));

    private ApiChanges() {}

    /** The version from which on, at the latest, a resource of 1.0 is gone from the API; empty for what is still there. */
    public static Optional<String> removedIn(String resource) {
        return Optional.ofNullable(REMOVED.get(resource)).map(Removal::in);
    }

    /** What to use in place of a resource that is gone, to stand after "Use instead:"; empty for what is still there. */
    public static Optional<String> replacement(String resource) {
        return Optional.ofNullable(REMOVED.get(resource)).map(Removal::instead);
    }

    /** Whether what a list does not show may be there all the same. */
    public static boolean mayBeHiddenInLists(String resource) {
        return HIDDEN_IN_LISTS.contains(resource);
    }

    /** The name that later versions may have for a field of 1.0; a server's own document tells whether it has. */
    public static Optional<String> laterName(String resource, String field) {
        return Optional.ofNullable(RENAMED.getOrDefault(resource, Map.of()).get(field));
    }

    /** The name that 1.0 has for a field of later versions. */
    public static Optional<String> earlierName(String resource, String field) {
        return Optional.ofNullable(EARLIER.getOrDefault(resource, Map.of()).get(field));
    }

    /** The name that later versions have for a link of those {@link #TARGETED}: {@code targetRocketId} for {@code rocketId}. */
    public static String laterTarget(String link) {
        return TARGET + Character.toUpperCase(link.charAt(0)) + link.substring(1);
    }

    /**
     * The name that the other versions have for a link, to an object of a workspace's own as well, which no catalog knows: {@code
     * targetRocketId} for {@code rocketId}, and the other way round. Empty for resources that are not {@link #TARGETED}.
     */
    public static Optional<String> otherTarget(String resource, String link) {
        if (!TARGETED.contains(resource)) {
            return Optional.empty();
        }
        return Optional.of(
                link.startsWith(TARGET) && link.length() > TARGET.length()
                        ? Character.toLowerCase(link.charAt(TARGET.length())) + link.substring(TARGET.length() + 1)
                        : laterTarget(link));
    }

    /** The resource that a link of later versions leads to; empty for links of 1.0, and for what is none. */
    public static Optional<String> addedLink(String resource, String link) {
        return Optional.ofNullable(ADDED_LINKS.getOrDefault(resource, Map.of()).get(link));
    }

    private static Map<String, Map<String, String>> turnedAround(Map<String, Map<String, String>> names) {
        Map<String, Map<String, String>> turned = new HashMap<>();
        names.forEach((resource, fields) -> fields.forEach((name, later) ->
                turned.computeIfAbsent(resource, one -> new HashMap<>()).put(later, name)));
        return turned;
    }
}
