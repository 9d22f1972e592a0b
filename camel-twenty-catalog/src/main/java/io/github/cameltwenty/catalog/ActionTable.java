package io.github.cameltwenty.catalog;

import io.github.cameltwenty.catalog.ActionSupport.Caller;
import io.github.cameltwenty.catalog.ActionSupport.Way;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How each operation on each resource of 1.0 is done on each recorded Twenty. A resource of a workspace's own is as {@code people}
 * is, but for merges.
 */
public final class ActionTable {
    private static final Set<Operation> FINDS = EnumSet.of(Operation.FIND_MANY, Operation.FIND_ONE, Operation.FIND_ALL);
    private static final Set<Operation> CREATES = EnumSet.of(Operation.CREATE_ONE, Operation.CREATE_MANY);
    private static final Set<Operation> UPDATES = EnumSet.of(Operation.UPDATE_ONE, Operation.UPDATE_MANY);
    private static final Set<Operation> UPSERTS = EnumSet.of(Operation.UPSERT_ONE, Operation.UPSERT_MANY);
    private static final Set<Operation> DELETES =
            EnumSet.of(Operation.DELETE_ONE, Operation.DELETE_MANY, Operation.DESTROY_ONE, Operation.DESTROY_MANY);
    private static final Set<Operation> RESTORES = EnumSet.of(Operation.RESTORE_ONE, Operation.RESTORE_MANY);
    private static final Set<Operation> WRITES = both(both(CREATES, UPDATES), both(UPSERTS, DELETES));

    /** Of records alone: no setting has them. */
    private static final Set<Operation> OF_RECORDS = EnumSet.of(
            Operation.FIND_DUPLICATES,
            Operation.RESTORE_ONE,
            Operation.RESTORE_MANY,
            Operation.MERGE_MANY,
            Operation.GROUP_BY);

    private static final Set<String> VIEW_PARTS =
            Set.of("viewFields", "viewFilters", "viewFilterGroups", "viewGroups", "viewSorts");
    private static final Set<String> CHANNELS = Set.of("messageChannels", "calendarChannels", "messageFolders");
    private static final Set<String> FAVORITES = Set.of("favorites", "favoriteFolders");

    /** What has criteria by which Twenty knows duplicates (recorded, November 2025 and 2.21). */
    private static final Set<String> MERGED = Set.of("companies", "people");

    /** What a version does otherwise than its other resources; the first that fits holds. */
    private record Row(Set<String> resources, Set<Operation> operations, Release release, ActionSupport support) {
        boolean fits(String resource, Operation operation, Release asked) {
            return resources.contains(resource) && operations.contains(operation) && release == asked;
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row(
                    Set.of("views"),
                    both(both(UPDATES, DELETES), UPSERTS),
                    Release.V1_10,
                    new ActionSupport(Way.SETTINGS, Caller.USER, "")),
            new Row(VIEW_PARTS, WRITES, Release.V1_10, new ActionSupport(Way.SETTINGS, Caller.USER, "")),
            new Row(Set.of("apiKeys"), WRITES, Release.V2_21, new ActionSupport(Way.SETTINGS, Caller.USER, "")),
            new Row(
                    Set.of("blocklists"),
                    both(both(CREATES, UPDATES), UPSERTS),
                    Release.V2_21,
                    new ActionSupport(Way.REST, Caller.USER, "")),
            new Row(
                    Set.of("workflowVersions"),
                    CREATES,
                    Release.V2_21,
                    ActionSupport.none("Twenty makes the versions of a workflow itself, in its editor")),
            new Row(
                    Set.of("workflowVersions"),
                    UPSERTS,
                    Release.V2_21,
                    new ActionSupport(Way.REST, Caller.KEY, "only where it is there")),
            new Row(
                    Set.of("workspaceMembers"),
                    both(CREATES, DELETES),
                    Release.V2_21,
                    new ActionSupport(Way.REST, Caller.UNKNOWN, "")),
            new Row(
                    Set.of("workspaceMembers"),
                    UPSERTS,
                    Release.V2_21,
                    new ActionSupport(Way.REST, Caller.KEY, "only where it is there")),
            new Row(
                    both(CHANNELS, Set.of("connectedAccounts")),
                    FINDS,
                    Release.V2_21,
                    new ActionSupport(Way.METADATA, Caller.USER, "the user's own")),
            new Row(CHANNELS, UPDATES, Release.V2_21, new ActionSupport(Way.METADATA, Caller.USER, "the user's own")),
            new Row(
                    CHANNELS,
                    UPSERTS,
                    Release.V2_21,
                    new ActionSupport(Way.METADATA, Caller.USER, "the user's own, only where it is there")),
            new Row(
                    FAVORITES,
                    FINDS,
                    Release.V2_21,
                    new ActionSupport(Way.METADATA, Caller.KEY, "items of the navigation menu")));

    private ActionTable() {}

    /** The operations on a resource that are told of: all but those that begin a route, or are of one resource alone. */
    public static List<Operation> operations() {
        return Stream.of(Operation.values())
                .filter(operation -> !operation.isGeneral() && !operation.isConsumer() && operation != Operation.RUN)
                .toList();
    }

    /**
     * @param resource of 1.0
     */
    public static ActionSupport of(String resource, Operation operation, Release release) {
        if (release == Release.V1_0 && !operation.since().equals("1.0")) {
            return ActionSupport.none("from " + operation.since() + " on");
        }
        if (release == Release.V1_0 && RESTORES.contains(operation)) {
            return ActionSupport.by(Way.GRAPHQL);
        }
        return ROWS.stream()
                .filter(row -> row.fits(resource, operation, release))
                .findFirst()
                .map(Row::support)
                .orElseGet(() -> usual(resource, operation, release));
    }

    private static ActionSupport usual(String resource, Operation operation, Release release) {
        boolean moved = release != Release.V1_0 && ApiChanges.MOVED.contains(resource);
        if (moved && OF_RECORDS.contains(operation)) {
            return ActionSupport.none("no setting has it");
        }
        if (release == Release.V2_21 && GraphqlResource.of(resource).isPresent()) {
            String gone = ApiChanges.removedIn(resource).orElseThrow();
            return ActionSupport.none("gone in " + gone + "; " + instead(resource));
        }
        if (operation == Operation.MERGE_MANY && !MERGED.contains(resource)) {
            return ActionSupport.none("companies and people only");
        }
        return ActionSupport.by(moved ? Way.SETTINGS : Way.REST);
    }

    private static String instead(String resource) {
        if (FAVORITES.contains(resource)) {
            return "what favorites were are items of the navigation menu, of another shape: by `twenty:general/graphql`"
                    + " with `graphqlApi=metadata`";
        }
        return resource.equals("connectedAccounts")
                ? "its owner connects and removes an account, in Twenty's settings"
                : "they come and go with the account that they belong to";
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
