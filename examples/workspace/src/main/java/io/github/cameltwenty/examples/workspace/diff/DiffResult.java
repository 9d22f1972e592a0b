package io.github.cameltwenty.examples.workspace.diff;

import java.util.List;
import java.util.Map;

/**
 * What a comparison has found.
 *
 * @param model differences of objects and fields
 * @param modelByVersion those of Twenty's own that only one version has, or has of another type
 * @param objects the records of each object that both sides have, in the order of their names
 * @param byVersion values that the other version cannot hold; not counted as differences
 * @param notCompared what is not to be compared, and why: settings, secrets, what a version serves to nobody
 * @param notRead what would be compared, and why it could not be: nothing is known of it
 */
public record DiffResult(
        List<Difference> model,
        List<Difference> modelByVersion,
        List<ObjectResult> objects,
        List<VersionNote> byVersion,
        Map<String, String> notCompared,
        Map<String, String> notRead) {
    /** Whether all was compared, and there is no difference but for what the versions differ in. */
    public boolean isEqual() {
        return notRead.isEmpty() && isEqualAsFarAsRead();
    }

    public boolean isEqualAsFarAsRead() {
        return model.isEmpty() && objects.stream().allMatch(ObjectResult::isEqual);
    }
}
