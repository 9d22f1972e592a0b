package io.github.cameltwenty.examples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.HttpEntities;

/** No Camel: Apache HttpClient with a pool, Jackson from stream to maps and from maps to stream. */
final class BareContender implements Contender {
    private static final String QUERY = "?depth=1&limit=60&order_by=id";

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final ObjectReader reader = new ObjectMapper().readerFor(Map.class);
    private final ObjectWriter writer = new ObjectMapper().writer();
    private final String companies;
    private final String batch;

    BareContender(String server) {
        companies = server + "/rest/companies";
        batch = server + "/rest/batch/companies?depth=1";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Object> findOne(String id) {
        return (Map<String, Object>) data(get(companies + "/" + id + "?depth=1"), "company");
    }

    @Override
    public List<Map<String, Object>> findMany() {
        return records(get(companies + QUERY), "companies");
    }

    @Override
    public List<Map<String, Object>> createMany(List<Map<String, Object>> records) {
        List<Map<String, Object>> numbered = Company.withIds(records);
        HttpPost call = new HttpPost(batch);
        call.setEntity(HttpEntities.create(out -> writer.writeValue(out, numbered), ContentType.APPLICATION_JSON));
        return records(send(call), "createCompanies");
    }

    @Override
    public void findAll(Consumer<Map<String, Object>> each) {
        String url = companies + QUERY;
        boolean more = true;
        while (more) {
            Map<String, Object> answer = get(url);
            records(answer, "companies").forEach(each);
            Map<?, ?> page = (Map<?, ?>) answer.get("pageInfo");
            more = Boolean.TRUE.equals(page.get("hasNextPage"));
            url = companies + QUERY + "&starting_after=" + page.get("endCursor");
        }
    }

    @Override
    public void createAll(Iterator<Map<String, Object>> records, Consumer<Map<String, Object>> each) {
        new Batches(records).forEachRemaining(batch -> createMany(batch).forEach(each));
    }

    private static Object data(Map<String, Object> answer, String member) {
        return ((Map<?, ?>) answer.get("data")).get(member);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> records(Map<String, Object> answer, String member) {
        return (List<Map<String, Object>>) data(answer, member);
    }

    private Map<String, Object> get(String url) {
        return send(new HttpGet(url));
    }

    private Map<String, Object> send(ClassicHttpRequest call) {
        call.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + API_KEY);
        call.setHeader(HttpHeaders.ACCEPT, "application/json");
        try {
            return http.execute(call, response -> {
                if (response.getCode() >= 300) {
                    throw new IOException("status " + response.getCode());
                }
                try (InputStream body = response.getEntity().getContent()) {
                    return reader.readValue(body);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
