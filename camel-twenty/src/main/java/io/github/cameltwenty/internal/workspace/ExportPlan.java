package io.github.cameltwenty.internal.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.SecretResources;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.workspace.Manifest.Left;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which objects of a workspace are exported, and what is left and why. Secrets are never taken: keys, what webhooks are signed by,
 * and the tokens of mail accounts.
 */
record ExportPlan(List<ModelObject> taken, List<Left> left) {
    static final String ATTACHMENTS = "attachments";
    static final String MEMBERS = "workspaceMembers";

    /**
     * @param choice checked against the model
     */
    static ExportPlan of(WorkspaceModel model, ServerInfo server, ObjectChoice choice) {
        List<ModelObject> taken = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        TreeSet<String> settings = new TreeSet<>(ApiChanges.MOVED);
        settings.addAll(SecretResources.PLURALS);
        for (ModelObject object : model.objects()) {
            String plural = object.namePlural();
            boolean isTaken = choice.takes(plural) || isAlwaysTaken(plural, choice);
            if (!isTaken || settings.contains(plural)) {
                continue;
            }
            if (!object.isActive()) {
                left.add(new Left(plural, "The object is switched off"));
            } else if (server.lacks(plural)) {
                left.add(new Left(plural, "The server does not serve its records by REST"));
            } else {
                taken.add(object);
            }
        }
        settings.stream().filter(choice::takes).forEach(plural -> left.add(new Left(plural, why(plural))));
        model.objects().forEach(object -> left.addAll(untold(object)));
        return new ExportPlan(taken, left);
    }

    /** Records name members as owners and authors: without them an import would take those away. */
    private static boolean isAlwaysTaken(String plural, ObjectChoice choice) {
        return plural.equals(MEMBERS) && !choice.refused().contains(plural);
    }

    private static String why(String plural) {
        return SecretResources.PLURALS.contains(plural)
                ? "Its records hold secrets, which are never exported: make new ones in the other workspace"
                : "Its records name objects and fields by ids that only this workspace has";
    }

    /** Links of which nobody says where they lead. */
    private static List<Left> untold(ModelObject object) {
        return object.fields().stream()
                .filter(field -> field.isActive()
                        && field.type().equals("RELATION")
                        && field.relations().isEmpty())
                .map(field -> new Left(
                        object.namePlural() + "." + field.name(),
                        "The server does not tell what the relation leads to"))
                .toList();
    }
}
