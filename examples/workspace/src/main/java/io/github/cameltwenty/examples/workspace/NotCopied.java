package io.github.cameltwenty.examples.workspace;

import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.examples.workspace.diff.Model;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelField;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a workspace did not come along in a copy, but for settings and for what the version of the target cannot hold.
 *
 * @param unexported what the export has left
 * @param left what the import has left
 * @param refused how many records the target refused
 */
record NotCopied(List<Report.Left> unexported, List<Report.Left> left, long refused) {
    /**
     * @param model of the workspace that is copied
     * @param isOtherVersion whether the target has another version
     */
    static NotCopied of(Report exported, Report imported, Model model, boolean isOtherVersion) {
        return new NotCopied(
                beyond(exported, model, isOtherVersion), beyond(imported, model, isOtherVersion), imported.refused());
    }

    private static List<Report.Left> beyond(Report report, Model model, boolean isOtherVersion) {
        return report.left().stream()
                .filter(left -> !isOtherVersion || !isByVersion(left, model))
                .toList();
    }

    /** Objects that later versions dropped, and objects and fields of Twenty's own that the target does not have. */
    private static boolean isByVersion(Report.Left left, Model model) {
        String[] names = left.what().split("\\.", 2);
        if (names.length == 1 && ApiChanges.removedIn(names[0]).isPresent()) {
            return true;
        }
        ModelObject object = model.objects().get(names[0]);
        if (object == null || !left.why().startsWith("the target has no such ")) {
            return false;
        }
        return names.length == 1
                ? !object.custom()
                : object.fieldOf(names[1])
                        .map(ModelField::custom)
                        .map(isCustom -> !isCustom)
                        .orElse(false);
    }

    boolean isNothing() {
        return unexported.isEmpty() && left.isEmpty() && refused == 0;
    }

    void printUnexported(PrintWriter out) {
        unexported.forEach(one -> out.println("not exported: " + one.what() + ": " + one.why()));
    }

    void printCounts(PrintWriter out) {
        if (!isNothing()) {
            long values = Stream.concat(unexported.stream(), left.stream())
                    .mapToLong(Report.Left::count)
                    .sum();
            out.println("Not all is copied: refused " + refused + ", left " + values + " beyond settings and versions");
        }
    }
}
