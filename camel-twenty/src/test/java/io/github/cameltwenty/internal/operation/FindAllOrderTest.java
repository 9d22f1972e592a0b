package io.github.cameltwenty.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyConstants;
import io.github.cameltwenty.TwentyRecords;
import io.github.cameltwenty.TwentyValidationException;
import io.github.cameltwenty.catalog.FieldType;
import io.github.cameltwenty.sandbox.Misbehaviour;
import io.github.cameltwenty.sandbox.SandboxRequest;
import io.github.cameltwenty.sandbox.TwentySandboxOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** findAll in an order, where the servers' own cursors lose records. */
class FindAllOrderTest extends SandboxedTest {
    @Override
    protected TwentySandboxOptions options() {
        return super.options()
                .customObject(
                        "starship",
                        "starships",
                        Map.of("name", FieldType.TEXT, "crew", FieldType.INTEGER, "tags", FieldType.ARRAY));
    }

    private List<Object> found(String options, String field) {
        List<Object> values = new ArrayList<>();
        records(options).forEachRemaining(each -> values.add(each.get(field)));
        return values;
    }

    private TwentyRecords records(String options) {
        return (TwentyRecords)
                sent("twenty:companies/findAll" + options, null).getMessage().getBody();
    }

    private static Map<String, Object> company(String name, Integer employees) {
        return employees == null ? Map.of("name", name) : Map.of("name", name, "employees", employees);
    }

    @Test
    void nullsStandWhereTheOrderPutsThem() {
        sent(
                "twenty:companies/createMany",
                List.of(company("a", 3), company("b", null), company("c", 1), company("d", null), company("e", 2)));

        assertThat(found("?limit=2&orderBy=employees[DescNullsLast],name", "name"))
                .containsExactly("a", "e", "c", "b", "d");
        assertThat(found("?limit=2&orderBy=employees[AscNullsFirst],name[DescNullsLast]", "name"))
                .containsExactly("d", "b", "c", "e", "a");
    }

    @Test
    void aTieOfManyPagesIsWalkedByTheIds() {
        sent(
                "twenty:companies/createMany",
                IntStream.range(0, 55).mapToObj(i -> company("same", 7)).toList());

        assertThat(found("?limit=10&orderBy=name,employees[DescNullsLast]", "id"))
                .hasSize(55)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(Object::toString));
    }

    @Test
    void manyRecordsOfOneMillisecondAreAllGiven() {
        sent(
                "twenty:companies/createMany",
                IntStream.range(0, 50).mapToObj(i -> company("c" + i, i)).toList());

        assertThat(found("?limit=7&orderBy=createdAt[DescNullsLast]", "name"))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFilterHolds() {
        sent("twenty:companies/createMany", companies(60));

        assertThat(found("?limit=7&orderBy=name&filter=employees[lt]:30", "name"))
                .hasSize(30)
                .isSortedAccordingTo(Comparator.comparing(Object::toString));
    }

    @Test
    void anOrderByAPartOfACompositeField() {
        for (String last : List.of("Lovelace", "Hopper", "Hamilton", "Curie", "Noether")) {
            sent("twenty:people/createOne", Map.of("name", Map.of("firstName", "x", "lastName", last)));
        }

        List<Object> names = new ArrayList<>();
        ((TwentyRecords) sent("twenty:people/findAll?limit=2&orderBy=name.lastName[DescNullsLast]", null)
                        .getMessage()
                        .getBody())
                .forEachRemaining(each -> names.add(((Map<?, ?>) each.get("name")).get("lastName")));
        assertThat(names).containsExactly("Noether", "Lovelace", "Hopper", "Hamilton", "Curie");
    }

    @Test
    void byTheIdsFromTheHighestOn() {
        sent("twenty:companies/createMany", companies(50));

        assertThat(found("?limit=7&orderBy=id[DescNullsLast]", "id"))
                .hasSize(50)
                .isSortedAccordingTo(Comparator.comparing(Object::toString).reversed());
    }

    @Test
    void aRecordThatIsDeletedMeanwhileCostsNoOther() {
        sent("twenty:companies/createMany", companies(40));
        TwentyRecords records = records("?limit=10&prefetch=false&strict=false&orderBy=employees");
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Map<String, Object> each = records.next();
            names.add(each.get("name"));
            sent("twenty:companies/deleteOne?id=" + each.get("id"), null);
        }

        records.forEachRemaining(each -> names.add(each.get("name")));

        assertThat(names).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void aValueThatNoFilterCarriesEndsAPageEarlier() {
        List<Map<String, Object>> odd = new ArrayList<>(companies(20));
        List.of("Company 1 :-)", "O'Neil \"Q\" (x]", "Company 15 ' x", "A\nB")
                .forEach(name -> odd.add(company(name, 1)));
        sent("twenty:companies/createMany?checkRecords=off", odd);

        assertThat(found("?limit=4&orderBy=name", "name"))
                .hasSize(24)
                .isSortedAccordingTo(Comparator.comparing(Object::toString));
    }

    @Test
    void noMoreThanMaxRecords() {
        sent("twenty:companies/createMany", companies(40));

        assertThat(found("?limit=10&orderBy=employees[DescNullsLast]&maxRecords=15", "employees"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 15).<Object>mapToObj(i -> 39 - i).toList());
        assertThat(calls().stream().map(SandboxRequest::method)).containsOnlyOnce("POST");
    }

    @Test
    void aPassingFailureIsRetried() {
        sent("twenty:companies/createMany", companies(40));
        TwentyRecords records = records("?limit=10&orderBy=name&prefetch=false");
        twenty.misbehave(Misbehaviour.status(503, ""), Misbehaviour.truncatedBody());

        List<Object> names = new ArrayList<>();
        records.forEachRemaining(each -> names.add(each.get("name")));
        assertThat(names).hasSize(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "domainName.secondaryLinks | Twenty's filters do not compare values of the type RAW_JSON",
                "name,id[DescNullsLast] | the id may only be the last",
                "id,name | the id may only be the last",
            })
    void anOrderThatCannotBeWalkedIsRefusedAtStartUp(String order, String why) {
        assertThatThrownBy(() -> context.getEndpoint("twenty:companies/findAll?orderBy=" + order))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"workPolicy", "nope", "accountOwner.name", "name[Up]"})
    void anOrderThatCannotBeWalkedIsRefusedInAHeaderToo(String order) {
        Exchange failed = send("twenty:companies/findAll", null, Map.of(TwentyConstants.ORDER_BY, order));

        assertThat(failed.getException()).isInstanceOf(TwentyValidationException.class);
        assertThat(calls()).isEmpty();
    }

    @Test
    void theTypesOfAWorkspacesOwnFieldsAreAskedForOfTheServer() {
        sent(
                "twenty:starships/createMany?customObject=true",
                IntStream.range(0, 9)
                        .mapToObj(i -> Map.of("name", "s" + i, "crew", i % 4))
                        .toList());

        List<Object> crews = new ArrayList<>();
        ((TwentyRecords) sent("twenty:starships/findAll?customObject=true&limit=2&orderBy=crew[DescNullsLast]", null)
                        .getMessage()
                        .getBody())
                .forEachRemaining(each -> crews.add(each.get("crew")));
        assertThat(crews).containsExactly(3, 3, 2, 2, 1, 1, 0, 0, 0);
    }

    @Test
    void aFieldOfTheWorkspacesOwnThatCannotBeComparedIsRefusedBeforeTheCall() {
        Exchange failed = send("twenty:starships/findAll?customObject=true&orderBy=tags", null);

        assertThat(failed.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("Twenty's filters do not compare values of the type ARRAY");
    }

    @Test
    void aCursorGoesWithTheOrderOfTheIdsOnly() {
        Exchange failed = send(
                "twenty:companies/findAll?orderBy=name",
                null,
                Map.of(TwentyConstants.STARTING_AFTER, "eyJpZCI6IjEifQ=="));

        assertThat(failed.getException())
                .isInstanceOf(TwentyValidationException.class)
                .hasMessageContaining("startingAfter names a place in the order of the ids");
    }
}
