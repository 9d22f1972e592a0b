package io.github.cameltwenty.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Answers of Twenty 2.21 to changes and deletes of companies that are named: by their ids, or by their names. */
final class CannedWrites {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, Object> COMPANY = company();

    private CannedWrites() {}

    private static Map<String, Object> company() {
        try {
            return JSON.readValue(Company.answered(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of all companies that a filter names by their ids: each is there. */
    static byte[] found(String filter) {
        List<Object> records = new ArrayList<>();
        ids(filter).forEach(id -> records.add(with(Map.of("id", id))));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("hasNextPage", false);
        page.put("startCursor", null);
        page.put("endCursor", null);
        return json(Map.of("data", Map.of("companies", records), "pageInfo", page, "totalCount", records.size()));
    }

    /** That all companies are deleted which a filter names by their ids. */
    static byte[] deleted(String filter) {
        List<Object> records = new ArrayList<>();
        ids(filter).forEach(id -> records.add(Map.of("id", id)));
        return json(Map.of("data", Map.of("deleteCompanies", records)));
    }

    /** The companies that were sent, as they are stored then. */
    static byte[] stored(byte[] sent) {
        try {
            List<Map<String, Object>> given = JSON.readValue(sent, new TypeReference<>() {});
            return json(Map.of(
                    "data",
                    Map.of(
                            "createCompanies",
                            given.stream().map(CannedWrites::with).toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the companies that a GraphQL query asks for by their names, those with an even number: the others are new. */
    static byte[] lookedUp(byte[] query) {
        try {
            List<Object> edges = new ArrayList<>();
            for (JsonNode name : JSON.readTree(query).at("/variables/filter/name/in")) {
                if (Company.numberIn(name.asText()) % 2 == 0) {
                    String id = UUID.nameUUIDFromBytes(name.asText().getBytes(StandardCharsets.UTF_8))
                            .toString();
                    edges.add(Map.of("node", with(Map.of("id", id, "name", name.asText()))));
                }
            }
            return json(Map.of("data", Map.of("companies", Map.of("edges", edges, "pageInfo", Map.of()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> ids(String filter) {
        return ID.matcher(filter).results().map(MatchResult::group).toList();
    }

    private static Map<String, Object> with(Map<String, Object> values) {
        Map<String, Object> record = new LinkedHashMap<>(COMPANY);
        record.putAll(values);
        return record;
    }

    private static byte[] json(Object answer) {
        try {
            return JSON.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
