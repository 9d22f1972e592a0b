package io.github.cameltwenty;

import static io.github.cameltwenty.TwentyFilter.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that Twenty reads as they were meant. */
class TwentyFilterTest extends SandboxedTest {
    @Test
    void conditions() {
        assertThat(field("stage").eq("NEW")).hasToString("stage[eq]:\"NEW\"");
        assertThat(field("employees").gte(100)).hasToString("employees[gte]:100");
        assertThat(field("idealCustomerProfile").neq(true)).hasToString("idealCustomerProfile[neq]:true");
        assertThat(field("emails.primaryEmail").ilike("%@example.com"))
                .hasToString("emails.primaryEmail[ilike]:\"%@example.com\"");
        assertThat(field("name").startsWith("air")).hasToString("name[startsWith]:\"air%\"");
        assertThat(field("companyId").isNull()).hasToString("companyId[is]:NULL");
        assertThat(field("companyId").isNotNull()).hasToString("companyId[is]:NOT_NULL");
        assertThat(field("name").in(List.of("a", "b"))).hasToString("name[in]:[\"a\",\"b\"]");
        assertThat(field("employees")
                        .lt(1)
                        .and(field("employees").gt(2), field("employees").lte(3)))
                .hasToString("and(employees[lt]:1,employees[gt]:2,employees[lte]:3)");
        assertThat(field("a").eq(1).or(field("b").eq(2)).not()).hasToString("not(or(a[eq]:1,b[eq]:2))");
        assertThat(field("statuses").containsAny(List.of("DRAFT"))).hasToString("statuses[containsAny]:[\"DRAFT\"]");
    }

    @Test
    void aValueWithACommaIsAConditionOfItsOwn() {
        assertThat(field("name").in(List.of("a", "b, c"))).hasToString("or(name[in]:[\"a\"],name[eq]:\"b, c\")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A, B",
                "A \"B\"",
                "\"A\"",
                "A's",
                "A \"B's\"",
                "A (B)",
                "A [B]",
                "(A)",
                "a:b",
                "and(x)",
                "100%",
                "a+b&c=d",
                "Ü ☃",
                "'",
                "\"",
                "a[b",
                "[eq]:x",
                " A "
            })
    void whatItWritesIsFoundAndNothingElse(String name) {
        sent("twenty:companies/createMany", List.of(Map.of("name", name), Map.of("name", "other")));

        Exchange found = send(
                "twenty:companies/findMany",
                null,
                Map.of(TwentyConstants.FILTER, field("name").eq(name)));

        assertThat(namesOf(found.getMessage().getBody(List.class))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A, B", "A \"B\"", "A's", "A (B)", "A [B], C", "100%", "Ü ☃"})
    void alsoBesideOtherConditions(String name) {
        sent("twenty:companies/createMany", List.of(Map.of("name", name), Map.of("name", "other")));
        TwentyFilter filter = field("id")
                .isNotNull()
                .and(field("name").eq(name).or(field("name").eq("nobody, \"at\" (all)")));

        Exchange found = send("twenty:companies/findMany", null, Map.of(TwentyConstants.FILTER, filter));

        assertThat(namesOf(found.getMessage().getBody(List.class))).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half (open", "half) closed"})
    void aBracketWithoutAPartnerIsRefused(String name) {
        assertThatThrownBy(() -> field("name").eq(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Twenty's filter cannot carry name[eq]:\"" + name + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half [open", "6\" pipe"})
    void twoThatWouldSwallowWhatFollowsAreRefusedTogether(String value) {
        TwentyFilter alone = field("name").eq(value);

        assertThatThrownBy(() ->
                        alone.and(field("employees").eq(1), field("jobTitle").eq(value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beside other conditions");
    }

    @Test
    void oneThatWouldSwallowWhatFollowsGoesLast() {
        assertThat(field("name").eq("6\" pipe").and(field("employees").eq(1)))
                .hasToString("and(employees[eq]:1,name[eq]:'6\" pipe')");
    }

    @Test
    void aNameThatIsNoFieldIsRefused() {
        assertThatThrownBy(() -> field("name[eq]:x,id")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filtersOfTheSameTextAreEqual() {
        assertThat(field("a").eq(1))
                .isEqualTo(field("a").eq(1))
                .hasSameHashCodeAs(field("a").eq(1));
        assertThat(field("a").eq(1)).isNotEqualTo(field("a").eq(2));
    }

    @Test
    void itMayBeABeanForTheFilterOption() {
        sent("twenty:companies/createMany", companies(3));
        context.getRegistry().bind("wanted", field("name").eq("Company 1"));

        Exchange found = sent("twenty:companies/findMany?filter=#bean:wanted", null);

        assertThat(namesOf(found.getMessage().getBody(List.class))).containsExactly("Company 1");
    }
}
