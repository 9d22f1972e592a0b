package io.github.cameltwenty.examples.springboot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** The service as its users call it. */
final class Http {
    private final TestRestTemplate http;

    Http(TestRestTemplate http) {
        this.http = http;
        // the one that is found by default asks again by itself after a 503
        http.getRestTemplate().setRequestFactory(new JdkClientHttpRequestFactory());
    }

    /** Someone new, of a new company. */
    static Map<String, Object> lead() {
        String domain = "d" + UUID.randomUUID() + ".example";
        Map<String, Object> lead = new HashMap<>();
        lead.put("firstName", "Ada");
        lead.put("lastName", "Lovelace");
        lead.put("email", "ada@" + domain);
        lead.put("jobTitle", "Countess");
        lead.put("company", "Analytical Engines");
        lead.put("domain", domain);
        lead.put("message", "Please call me.");
        return lead;
    }

    ResponseEntity<Map<String, Object>> post(Map<String, Object> lead) {
        return exchange(HttpMethod.POST, "/leads", lead);
    }

    ResponseEntity<Map<String, Object>> post(String json) {
        return exchange(HttpMethod.POST, "/leads", json);
    }

    ResponseEntity<Map<String, Object>> get(String path) {
        return exchange(HttpMethod.GET, path, null);
    }

    private ResponseEntity<Map<String, Object>> exchange(HttpMethod method, String path, Object body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, "en");
        return http.exchange(path, method, new HttpEntity<>(body, headers), new ParameterizedTypeReference<>() {});
    }

    /** What a path of names and places leads to, as {@code stages.0.name}. */
    static Object at(Object json, String path) {
        Object value = json;
        for (String step : path.split("\\.")) {
            value = value instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) value).get(step);
        }
        return value;
    }
}
