package io.github.cameltwenty.examples.workspace.diff;

import static io.github.cameltwenty.examples.workspace.diff.MemorySide.choice;
import static io.github.cameltwenty.examples.workspace.diff.MemorySide.field;
import static io.github.cameltwenty.examples.workspace.diff.MemorySide.ownField;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.examples.workspace.diff.Model.ModelField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How objects and fields are compared. */
class ModelDiffTest {
    private static final DiffSettings ALL = new DiffSettings(Set.of(), Set.of(), Set.of(), false, 5);

    private final MemorySide old = new MemorySide("old", "1.0");
    private final MemorySide later = new MemorySide("later", "2.21");

    @Test
    void anOwnObjectThatIsMissing() {
        old.ownObject("rockets");

        assertThat(compared().differences()).containsExactly(new Difference("rockets", null, null, "there", null));
    }

    @Test
    void anOwnFieldThatIsMissing() {
        old.object("companies");
        later.object("companies", ownField("tier", "TEXT"));

        assertThat(compared().differences()).containsExactly(new Difference("companies", "tier", null, null, "TEXT"));
    }

    @Test
    void anotherType() {
        old.object("companies", ownField("tier", "TEXT"));
        later.object("companies", ownField("tier", "NUMBER"));

        assertThat(compared().differences())
                .containsExactly(new Difference("companies", "tier", "type", "TEXT", "NUMBER"));
    }

    @Test
    void otherOptions() {
        old.object("companies", choice("tier", "GOLD"));
        later.object("companies", choice("tier", "GOLD", "SILVER"));

        assertThat(compared().differences())
                .containsExactly(
                        new Difference("companies", "tier", "options", List.of("GOLD"), List.of("GOLD", "SILVER")));
    }

    @Test
    void oneThatIsUniqueOnOneSideOnly() {
        old.object("companies", unique(true));
        later.object("companies", unique(false));

        assertThat(compared().differences())
                .containsExactly(new Difference("companies", "number", "unique", true, false));
    }

    @Test
    void anotherObjectThatALinkGoesTo() {
        old.ownObject("rockets", link("MANY_TO_ONE companies"));
        later.ownObject("rockets", link("MANY_TO_ONE people"));

        assertThat(compared().differences()).extracting(Difference::what).containsExactly("links to");
    }

    @Test
    void whatTwentyItselfAddedOrDroppedIsToldApart() {
        old.object("people", field("city")).object("favorites");
        later.object("people", field("avatarFile"));

        ModelDiff compared = compared();

        assertThat(compared.differences()).isEmpty();
        assertThat(compared.byVersion())
                .containsExactlyInAnyOrder(
                        new Difference("favorites", null, null, "there", null),
                        new Difference("people", "city", null, "TEXT", null),
                        new Difference("people", "avatarFile", null, null, "TEXT"));
    }

    @Test
    void withinOneVersionWhatTwentyItselfHasIsADifferenceToo() {
        MemorySide other = new MemorySide("other", "1.0").object("people");
        old.object("people", field("city"));

        ModelDiff compared = new ModelDiff(old, other, ALL);
        compared.compare();

        assertThat(compared.differences()).containsExactly(new Difference("people", "city", null, "TEXT", null));
    }

    @Test
    void whatIsCalledOtherwiseLaterIsNoDifference() {
        old.object("companies", field("annualRecurringRevenue")).object("noteTargets", field("rocket"));
        later.object("companies", field("annualRevenue")).object("noteTargets", field("targetRocket"));

        assertThat(compared().byVersion()).isEmpty();
    }

    @Test
    void anOptionThatPeopleAddedToAFieldOfTwentysIsADifferenceWhereItIsMissing() {
        old.object("opportunities", stages("NEW", "MEETING", "OURS"));
        later.object("opportunities", stages("NEW", "MEETING", "LATER"));

        assertThat(compared().differences()).extracting(Difference::what).containsExactly("options");
    }

    @Test
    void anOptionThatTwentyItselfAddedIsNone() {
        old.object("opportunities", stages("NEW", "MEETING"));
        later.object("opportunities", stages("NEW", "MEETING", "LATER"));

        assertThat(compared().differences()).isEmpty();
    }

    private static ModelField stages(String... options) {
        return new ModelField("stage", "SELECT", false, false, List.of(options), List.of());
    }

    private ModelDiff compared() {
        ModelDiff compared = new ModelDiff(old, later, ALL);
        compared.compare();
        return compared;
    }

    private static ModelField unique(boolean unique) {
        return new ModelField("number", "TEXT", true, unique, List.of(), List.of());
    }

    private static ModelField link(String to) {
        return new ModelField("builder", "RELATION", true, false, List.of(), List.of(to));
    }
}
