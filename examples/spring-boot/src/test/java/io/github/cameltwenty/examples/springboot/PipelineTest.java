package io.github.cameltwenty.examples.springboot;

import static io.github.cameltwenty.examples.springboot.Http.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

@ExampleTest
class PipelineTest {
    private final ResponseEntity<Map<String, Object>> answer;

    PipelineTest(@Autowired TestRestTemplate http) {
        answer = new Http(http).get("/pipeline");
    }

    @Test
    void openOpportunitiesComeByStageTheLargestFirst() {
        assertThat(names("stages")).containsExactly("NEW", "SCREENING", "MEETING", "PROPOSAL");
        assertThat(names("stages.0.opportunities"))
                .containsExactly("Warehouse robots, pilot", "Catalogue of the spring season", "Showroom lighting");
        assertThat(names("stages.2.opportunities")).containsExactly("Office chairs, 220 pieces");
        assertThat(answer.getBody().toString()).doesNotContain("Printing line, first half");
    }

    @Test
    void anOpportunityHasItsCompanyAmountAndDate() {
        assertThat(at(answer.getBody(), "stages.0.opportunities.1"))
                .hasToString("{name=Catalogue of the spring season, company=Quillfeather Press,"
                        + " amount={value=7500.5, currency=EUR}, closeDate=2027-02-01T12:00:00Z}");
        assertThat(at(answer.getBody(), "stages.0.opportunities.2"))
                .hasToString("{name=Showroom lighting, company=Atelier Mimosa, amount=null, closeDate=null}");
    }

    @Test
    void amountsAddUpByCurrency() {
        assertThat(at(answer.getBody(), "stages.0.totals")).hasToString("[{value=55500.5, currency=EUR}]");
        assertThat(at(answer.getBody(), "stages.1.totals"))
                .hasToString("[{value=126000, currency=EUR}, {value=31200, currency=USD}]");
        assertThat(at(answer.getBody(), "totals"))
                .hasToString("[{value=301500.5, currency=EUR}, {value=119600, currency=USD}]");
    }

    @Test
    void itIsReadAnewEachTime() {
        assertThat(answer.getHeaders().getCacheControl())
                .isEqualTo(CacheControl.noStore().getHeaderValue());
    }

    private List<Object> names(String path) {
        return ((List<?>) at(answer.getBody(), path))
                .stream().map(one -> at(one, "name")).toList();
    }
}
