package io.github.cameltwenty.docs;

import static io.github.cameltwenty.docs.Markdown.code;

import io.github.cameltwenty.catalog.ActionSupport;
import io.github.cameltwenty.catalog.ActionTable;
import io.github.cameltwenty.catalog.Catalog;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.catalog.Resource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code n8n-actions.md}: the actions of the n8n node by the names it shows, from the catalog. */
final class N8nActionsPage {
    private static final String GENERAL = "General";
    private static final List<String> COLUMNS = List.of("in the node", "here", "takes", "on Twenty 2.21");

    private final Catalog catalog;

    N8nActionsPage(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What the node for Twenty 1.0.3 offers. */
    private static final Set<Operation> OF_THE_NODE = EnumSet.of(
            Operation.FIND_MANY,
            Operation.FIND_ONE,
            Operation.CREATE_ONE,
            Operation.CREATE_MANY,
            Operation.UPDATE_ONE,
            Operation.DELETE_ONE,
            Operation.FIND_DUPLICATES,
            Operation.GET_OPEN_API_SCHEMA);

    String text() {
        Markdown page = new Markdown("The actions of the n8n node");
        page.paragraph(
                "Each action as the node shows it, and the URI that does the same. What becomes of the node's "
                        + "settings is told in [coming from n8n](from-n8n.md); the fields of each resource are in the "
                        + "[operations](operations.md). The node was made for Twenty 1.0, where all of them work by an API key; the "
                        + "last column tells how each is done on Twenty 2.21, and [versions](versions.md#every-action) has the others.");
        catalog.resources().values().forEach(resource -> {
            page.heading(2, words(resource.plural()));
            page.table(
                    COLUMNS,
                    Operation.of(resource.plural()).stream()
                            .filter(OF_THE_NODE::contains)
                            .map(operation -> List.of(
                                    label(operation, resource),
                                    code("twenty:" + resource.plural() + "/" + operation.operationName()),
                                    takes(operation),
                                    ActionTable.of(resource.plural(), operation, Release.V2_21)
                                            .toString())));
        });
        page.heading(2, GENERAL);
        page.table(
                COLUMNS,
                Operation.of(Operation.GENERAL).stream()
                        .filter(OF_THE_NODE::contains)
                        .map(operation -> List.of(
                                words(operation.operationName()),
                                code("twenty:" + Operation.GENERAL + "/" + operation.operationName()),
                                takes(operation),
                                ActionSupport.Way.REST.title())));
        return page.toString();
    }

    /** The node makes it of the operation's id in Twenty's document, as {@code findManyCompanies}. */
    static String label(Operation operation, Resource resource) {
        String one = words(resource.singular());
        return switch (operation) {
            case FIND_MANY, CREATE_MANY -> words(operation.operationName()) + " " + words(resource.plural());
            case FIND_DUPLICATES -> "Find " + one + " Duplicates";
            default -> words(operation.operationName()) + " " + one;
        };
    }

    /** As {@code Api Keys} of {@code apiKeys}. */
    static String words(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replaceAll("([A-Z])", " $1");
    }

    private static String takes(Operation operation) {
        return switch (operation.input()) {
            case NONE -> operation == Operation.FIND_MANY ? "options" : "nothing";
            case ID -> operation == Operation.DELETE_ONE ? "an id; " + Wording.permanent(operation) : "an id";
            case RECORD -> "a record";
            case RECORDS -> "records";
            case CHANGES -> "an id and the fields to change";
            case DUPLICATES -> "records or ids";
            case MERGE, GRAPHQL, REST, TEXT, FILE, DEFINITION, FILE_ADDRESS, WORKFLOW_INPUT, KEY, WORKSPACE ->
                throw new IllegalArgumentException(operation + " is not of the node");
        };
    }
}
