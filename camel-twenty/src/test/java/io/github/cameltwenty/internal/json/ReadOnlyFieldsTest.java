package io.github.cameltwenty.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.cameltwenty.SandboxedTest;
import io.github.cameltwenty.TwentyReadOnly;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a class marks {@link TwentyReadOnly} is read from answers, and not sent. */
class ReadOnlyFieldsTest extends SandboxedTest {
    public record Company(
            String id,
            String name,
            @TwentyReadOnly Instant createdAt,
            @TwentyReadOnly List<Map<String, Object>> people) {}

    /** Setters and getters, each form of the mark. */
    public static class CompanyBean {
        private String name;

        @TwentyReadOnly
        private Instant createdAt;

        private Instant updatedAt;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Instant getCreatedAt() {
            return createdAt;
        }

        public void setCreatedAt(Instant createdAt) {
            this.createdAt = createdAt;
        }

        @TwentyReadOnly
        public Instant getUpdatedAt() {
            return updatedAt;
        }

        public void setUpdatedAt(Instant updatedAt) {
            this.updatedAt = updatedAt;
        }
    }

    @Test
    void theOutputClassReadsThem() {
        sent("twenty:companies/createOne", Map.of("name", "Acme"));

        Company record = first(Company.class);
        CompanyBean bean = first(CompanyBean.class);

        assertThat(record.createdAt()).isNotNull();
        assertThat(record.people()).isEmpty();
        assertThat(bean.getCreatedAt()).isEqualTo(record.createdAt());
        assertThat(bean.getUpdatedAt()).isNotNull();
    }

    @Test
    void aRecordThatWasReadIsSentWithoutThem() {
        sent("twenty:companies/createOne", Map.of("name", "Acme"));
        Company company = first(Company.class);
        twenty.clearRequests();

        sent("twenty:companies/updateOne", company);

        assertThat(lastBody()).isEqualTo("{\"name\":\"Acme\"}");
    }

    @Test
    void aBeanIsSentWithoutThem() {
        CompanyBean bean = new CompanyBean();
        bean.setName("Acme");
        bean.setCreatedAt(Instant.EPOCH);
        bean.setUpdatedAt(Instant.EPOCH);

        sent("twenty:companies/createOne?clientIds=false", bean);

        assertThat(lastBody()).isEqualTo("{\"name\":\"Acme\"}");
    }

    @Test
    void otherWritersOfJsonWriteThem() {
        Company company = new Company(null, "Acme", Instant.EPOCH, List.of());

        Map<?, ?> written =
                JsonMapper.builder().addModule(new JavaTimeModule()).build().convertValue(company, Map.class);

        assertThat(written.keySet()).hasToString("[id, name, createdAt, people]");
    }

    private <T> T first(Class<T> type) {
        List<?> all = sent("twenty:companies/findMany?outputClass=" + type.getName(), null)
                .getMessage()
                .getBody(List.class);
        return type.cast(all.get(0));
    }

    private String lastBody() {
        return twenty.requests().get(twenty.requests().size() - 1).body();
    }
}
