package io.github.cameltwenty.internal.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyRecords;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The option {@code fields}, on a server that cannot leave fields out. */
class FieldsTest extends SandboxedTest {
    private Object id;

    @BeforeEach
    void fill() {
        Map<?, ?> created = (Map<?, ?>) sent(
                        "twenty:companies/createOne",
                        Map.of("name", "Acme", "address", Map.of("addressCity", "Paris", "addressCountry", "France")))
                .getMessage()
                .getBody();
        id = created.get("id");
    }

    @Test
    void onlyTheWantedFieldsComeBack() {
        assertThat(sent("twenty:companies/findOne?fields=name,address.addressCity", id)
                        .getMessage()
                        .getBody())
                .isEqualTo(Map.of("name", "Acme", "address", Map.of("addressCity", "Paris")));
    }

    @Test
    void alsoOfEachRecordOfAList() {
        assertThat(sent("twenty:companies/findMany?fields=name", null)
                        .getMessage()
                        .getBody())
                .isEqualTo(List.of(Map.of("name", "Acme")));
    }

    @Test
    void alsoWhereTheyComeOneByOne() {
        TwentyRecords records = (TwentyRecords)
                sent("twenty:companies/findAll?fields=name", null).getMessage().getBody();

        assertThat(records.next()).isEqualTo(Map.of("name", "Acme"));
    }

    @Test
    void aServerThatCanIsAskedForNoMoreThanTheseAndTheId() {
        sent("twenty:companies/findMany?fields=name,address.addressCity", null);

        assertThat(twenty.requests().get(1).rawQuery()).contains("fields=id,name,address");
    }

    @Test
    void whatAnOrderIsWalkedByIsAskedForAndCutOff() {
        TwentyRecords records = (TwentyRecords) sent("twenty:companies/findAll?fields=name&orderBy=employees", null)
                .getMessage()
                .getBody();

        assertThat(records.next()).isEqualTo(Map.of("name", "Acme"));
        assertThat(twenty.requests())
                .filteredOn(request -> request.path().endsWith("/companies")
                        && request.method().equals("GET"))
                .singleElement()
                .satisfies(request -> assertThat(request.rawQuery()).contains("fields=id,name,employees"));
    }
}
