package io.github.cameltwenty.examples.workspace.diff;

import static io.github.cameltwenty.examples.workspace.diff.MemorySide.field;
import static io.github.cameltwenty.examples.workspace.diff.MemorySide.ownField;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the records of two sides are compared. */
class WorkspaceDiffTest {
    private static final DiffSettings ALL = new DiffSettings(Set.of(), Set.of(), DiffSettings.SET_BY_TWENTY, true, 2);

    private final MemorySide a = new MemorySide("here", "2.21").object("companies", field("name"));
    private final MemorySide b = new MemorySide("there", "2.21").object("companies", field("name"));
    private final MemorySide old = new MemorySide("old", "1.0");

    @Test
    void recordsAreComparedByTheirIds() throws Exception {
        a.record("companies", company("1", "Alder"))
                .record("companies", company("2", "Birch"))
                .record("companies", company("4", "Dogwood"));
        b.record("companies", company("2", "Birch"))
                .record("companies", company("3", "Cedar"))
                .record("companies", company("4", "Dogwood Films"));

        ObjectResult result = companies(WorkspaceDiff.of(a, b, ALL));

        assertThat(result.equal()).isEqualTo(1);
        assertThat(result.onlyA()).isEqualTo(1);
        assertThat(result.onlyB()).isEqualTo(1);
        assertThat(result.differing()).isEqualTo(1);
    }

    @Test
    void aDifferingRecordIsToldByFieldWithBothValues() throws Exception {
        a.record("companies", company("1", "Alder"));
        b.record("companies", company("1", "Elder"));

        assertThat(companies(WorkspaceDiff.of(a, b, ALL)).examples())
                .containsExactly(new Difference("companies", "1", "name", "Alder", "Elder"));
    }

    @Test
    void onlyTheFirstDifferingRecordsAreTold() throws Exception {
        for (String id : new String[] {"1", "2", "3"}) {
            a.record("companies", company(id, "Alder"));
            b.record("companies", company(id, "Elder"));
        }

        ObjectResult result = companies(WorkspaceDiff.of(a, b, ALL));

        assertThat(result.differing()).isEqualTo(3);
        assertThat(result.examples()).extracting(Difference::where).containsExactly("1", "2");
    }

    @Test
    void whatTwentySetsItselfDoesNotCount() throws Exception {
        a.record("companies", Map.of("id", "1", "updatedAt", "2026-01-01T00:00:00Z"));
        b.record("companies", Map.of("id", "1", "updatedAt", "2026-02-02T00:00:00Z"));

        assertThat(WorkspaceDiff.of(a, b, ALL).isEqual()).isTrue();
    }

    @Test
    void recordsOutOfOrderAreNoComparison() {
        a.record("companies", company("2", "Birch")).record("companies", company("1", "Alder"));
        b.record("companies", company("1", "Alder")).record("companies", company("2", "Birch"));

        assertThatIllegalStateException()
                .isThrownBy(() -> WorkspaceDiff.of(a, b, ALL))
                .withMessage("Records do not come in the order of their ids: 1 after 2");
    }

    @Test
    void aFieldThatAVersionRenamedIsTheSameField() throws Exception {
        old.object("noteTargets", field("company")).record("noteTargets", Map.of("id", "1", "companyId", "c"));
        a.object("noteTargets", field("targetCompany"))
                .record("noteTargets", Map.of("id", "1", "targetCompanyId", "d"));

        assertThat(result(WorkspaceDiff.of(old, a, only("noteTargets")), "noteTargets")
                        .examples())
                .containsExactly(new Difference("noteTargets", "1", "companyId", "c", "d"));
    }

    @Test
    void aValueThatTheOtherVersionCannotHoldIsToldApart() throws Exception {
        old.object("people", field("city")).record("people", Map.of("id", "1", "city", "Oslo"));
        a.object("people").record("people", Map.of("id", "1"));

        DiffResult result = WorkspaceDiff.of(old, a, only("people"));

        assertThat(result.isEqual()).isTrue();
        assertThat(result.byVersion()).containsExactly(new VersionNote(true, "people", "city", 1));
    }

    @Test
    void aFieldOfPeoplesOwnThatIsMissingIsADifferenceWhateverTheVersions() throws Exception {
        old.object("people", ownField("shoeSize", "NUMBER")).record("people", Map.of("id", "1", "shoeSize", 44));
        a.object("people").record("people", Map.of("id", "1"));

        assertThat(result(WorkspaceDiff.of(old, a, only("people")), "people").examples())
                .containsExactly(new Difference("people", "1", "shoeSize", 44, null));
    }

    @Test
    void recordsOfAnObjectThatAVersionDroppedAreToldAsANumber() throws Exception {
        old.object("favorites").record("favorites", Map.of("id", "1")).record("favorites", Map.of("id", "2"));

        DiffResult result = WorkspaceDiff.of(old, a, only("favorites"));

        assertThat(result.isEqual()).isTrue();
        assertThat(result.byVersion()).containsExactly(new VersionNote(true, "favorites", null, 2));
    }

    @Test
    void recordsOfAnOwnObjectThatIsMissingAreDifferences() throws Exception {
        old.ownObject("rockets").record("rockets", Map.of("id", "1"));

        DiffResult result = WorkspaceDiff.of(old, a, only("rockets"));

        assertThat(result(result, "rockets").onlyA()).isEqualTo(1);
    }

    @Test
    void membersAreKnownByTheirEmailAndSoAreLinksToThem() throws Exception {
        a.object("workspaceMembers").record("workspaceMembers", Map.of("id", "m1", "userEmail", "Tim@apple.dev"));
        b.object("workspaceMembers").record("workspaceMembers", Map.of("id", "m9", "userEmail", "tim@apple.dev"));
        a.record("companies", Map.of("id", "1", "accountOwnerId", "m1"));
        b.record("companies", Map.of("id", "1", "accountOwnerId", "m9"));

        DiffResult result = WorkspaceDiff.of(a, b, new DiffSettings(Set.of(), Set.of(), Set.of("userEmail"), true, 2));

        assertThat(result.isEqual()).as("%s", result.objects()).isTrue();
    }

    @Test
    void filesAreComparedByTheirContent() throws Exception {
        a.object("attachments")
                .record("attachments", Map.of("id", "1", "fullPath", "attachment/x.txt"))
                .file("1", "ab");
        b.object("attachments")
                .record("attachments", Map.of("id", "1", "fullPath", "attachment/y.txt"))
                .file("1", "cd");

        assertThat(result(WorkspaceDiff.of(a, b, ALL), "attachments").examples())
                .containsExactly(new Difference("attachments", "1", "content", "ab", "cd"));
    }

    @Test
    void filesThatNeitherSideGivesAreNotTheSame() throws Exception {
        a.object("attachments").record("attachments", Map.of("id", "1", "fullPath", "attachment/x.txt"));
        b.object("attachments").record("attachments", Map.of("id", "1", "fullPath", "attachment/y.txt"));

        DiffResult result = WorkspaceDiff.of(a, b, ALL);

        assertThat(result.notRead()).containsOnlyKeys("content of files (1)");
        assertThat(result.isEqual()).isFalse();
    }

    @Test
    void accountsThatHoldTokensAreNotCompared() throws Exception {
        a.object("connectedAccounts").record("connectedAccounts", Map.of("id", "1", "accessToken", "secret"));
        b.object("connectedAccounts");

        DiffResult result = WorkspaceDiff.of(a, b, ALL);

        assertThat(result.notCompared()).containsOnlyKeys("connectedAccounts");
        assertThat(result.objects()).extracting(ObjectResult::object).doesNotContain("connectedAccounts");
    }

    @Test
    void membersWithoutAnEmailAreKnownByTheirIds() throws Exception {
        a.object("workspaceMembers")
                .record("workspaceMembers", Map.of("id", "m1"))
                .record("workspaceMembers", Map.of("id", "m2"));
        b.object("workspaceMembers").record("workspaceMembers", Map.of("id", "m2"));

        assertThat(result(WorkspaceDiff.of(a, b, ALL), "workspaceMembers").onlyA())
                .isEqualTo(1);
    }

    @Test
    void settingsAreNotCompared() throws Exception {
        a.object("webhooks").record("webhooks", Map.of("id", "1"));
        b.object("webhooks");

        DiffResult result = WorkspaceDiff.of(a, b, ALL);

        assertThat(result.isEqual()).isTrue();
        assertThat(result.notCompared()).containsOnlyKeys("webhooks");
    }

    private static DiffSettings only(String object) {
        return new DiffSettings(Set.of(object), Set.of(), DiffSettings.SET_BY_TWENTY, true, 2);
    }

    private static ObjectResult companies(DiffResult result) {
        return result(result, "companies");
    }

    private static ObjectResult result(DiffResult result, String object) {
        return result.objects().stream()
                .filter(one -> one.object().equals(object))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> company(String id, String name) {
        return Map.of("id", id, "name", name);
    }
}
