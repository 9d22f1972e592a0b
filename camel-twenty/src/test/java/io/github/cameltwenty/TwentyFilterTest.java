package io.github.cameltwenty;

import static io.github.cameltwenty.TwentyFilter.field;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
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
        assertThat(field("stage").eq("NEW")).hasToString("stage[eq]:NEW");
        assertThat(field("name").eq("Acme")).hasToString("name[eq]:\"Acme\"");
        assertThat(field("employees").gte(100)).hasToString("employees[gte]:100");
        assertThat(field("idealCustomerProfile").neq(true)).hasToString("idealCustomerProfile[neq]:true");
        assertThat(field("emails.primaryEmail").ilike("%@example.com"))
                .hasToString("emails.primaryEmail[ilike]:\"%@example.com\"");
        assertThat(field("name").startsWith("air")).hasToString("name[like]:\"air%\"");
        assertThat(field("companyId").isNull()).hasToString("companyId[is]:NULL");
        assertThat(field("companyId").isNotNull()).hasToString("companyId[is]:NOT_NULL");
        assertThat(field("name").in(List.of("a", "b"))).hasToString("name[in]:[\"a\",\"b\"]");
        assertThat(field("employees")
                        .lt(1)
                        .and(field("employees").gt(2), field("employees").lte(3)))
                .hasToString("and(employees[lt]:1,employees[gt]:2,employees[lte]:3)");
        assertThat(field("a").eq(1).or(field("b").eq(2)).not()).hasToString("not(or(a[eq]:1,b[eq]:2))");
        assertThat(field("statuses").containsAny(List.of("DRAFT"))).hasToString("statuses[containsAny]:[DRAFT]");
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

    @ParameterizedTest
    @ValueSource(strings = {"a) b (c", "two\nlines", "public\",city[startsWith]:'O%"})
    void whatTwentyWouldReadOtherwiseIsRefused(String value) {
        assertThatThrownBy(() -> field("name").eq(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Twenty's filter cannot carry");
    }

    @Test
    void startsWithTakesItsTextAsItIs() {
        List<String> names = List.of("Odd a_", "Odd a_ and more", "Odd axb", "100% A", "1000", "a\\b", "ab");
        sent(
                "twenty:companies/createMany",
                names.stream().map(name -> Map.of("name", name)).toList());

        assertThat(found(field("name").startsWith("Odd a_"))).containsExactlyInAnyOrder("Odd a_", "Odd a_ and more");
        assertThat(found(field("name").startsWith("100%"))).containsExactly("100% A");
        assertThat(found(field("name").startsWith("a\\"))).containsExactly("a\\b");
    }

    @Test
    void denialsMeanTheSameWhereverTheyStand() {
        sent("twenty:companies/createMany", companies(5));
        TwentyFilter two = field("employees").eq(2).not();
        TwentyFilter three = field("employees").eq(3).not();
        TwentyFilter ours = field("name").like("Company %");

        assertThat(found(two.and(three, ours))).containsExactlyInAnyOrder("Company 0", "Company 1", "Company 4");
        assertThat(found(two.or(three).and(ours))).hasSize(5);
        assertThat(found(two.and(ours).or(field("employees").eq(2)).and(ours))).hasSize(5);
        assertThat(two.and(three, ours))
                .hasToString("and(name[like]:\"Company %\",not(or(employees[eq]:2,employees[eq]:3)))");
        assertThat(two.or(three)).hasToString("not(and(employees[eq]:2,employees[eq]:3))");
        assertThat(two.not()).hasToString("employees[eq]:2");
    }

    @Test
    void oneOfSeveralNumbers() {
        sent("twenty:companies/createMany", companies(4));

        assertThat(found(field("employees").in(List.of(1, 3)))).containsExactlyInAnyOrder("Company 1", "Company 3");
        assertThat(found(field("employees").in(List.of("1", "3")))).containsExactlyInAnyOrder("Company 1", "Company 3");
        assertThat(found(field("employees").eq("2"))).containsExactly("Company 2");
        assertThat(field("employees").in(List.of(1, 3))).hasToString("or(employees[eq]:1,employees[eq]:3)");
        assertThat(field("employees").eq(new BigDecimal("1E+3"))).hasToString("employees[eq]:1000");
    }

    @Test
    void choicesAndTextsThatLookLikeThem() {
        sent(
                "twenty:opportunities/createMany",
                List.of(
                        Map.of("name", "NEW", "stage", "NEW"),
                        Map.of("name", "NULL", "stage", "MEETING"),
                        Map.of("name", "true", "stage", "PROPOSAL")));

        assertThat(opportunities(field("stage").eq("NEW"))).containsExactly("NEW");
        assertThat(opportunities(field("stage").in(List.of("NEW", "PROPOSAL"))))
                .containsExactlyInAnyOrder("NEW", "true");
        assertThat(opportunities(field("name").eq("NEW"))).containsExactly("NEW");
        assertThat(opportunities(field("name").eq("NULL"))).containsExactly("NULL");
        assertThat(opportunities(field("name").eq("true"))).containsExactly("true");
        assertThat(opportunities(field("name").in(List.of("NULL", "NEW")))).containsExactlyInAnyOrder("NULL", "NEW");
    }

    private List<Object> found(TwentyFilter filter) {
        return found("companies", filter);
    }

    private List<Object> opportunities(TwentyFilter filter) {
        return found("opportunities", filter);
    }

    private List<Object> found(String resource, TwentyFilter filter) {
        Exchange found = send("twenty:" + resource + "/findMany?depth=0", null, Map.of(TwentyConstants.FILTER, filter));
        assertThat(found.getException()).isNull();
        return namesOf(found.getMessage().getBody(List.class));
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
