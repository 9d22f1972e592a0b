package io.github.cameltwenty.examples.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** One company as Twenty 1.0.3 answered it, of 1.1 KB: what is read, and, without what the server sets, what is written. */
final class Company {
    private static final Set<String> SET_BY_SERVER =
            Set.of("id", "createdBy", "searchVector", "createdAt", "updatedAt", "deletedAt");

    private static final String NAME = "Company ";

    private Company() {}

    /** JSON as the server sends it. */
    static byte[] answered() {
        try (InputStream in = Company.class.getResourceAsStream("company.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record without an id, as a program would create it. */
    static Map<String, Object> toCreate(int number) {
        try {
            Map<String, Object> company = new ObjectMapper().readValue(answered(), new TypeReference<>() {});
            company.keySet().removeAll(SET_BY_SERVER);
            company.put("name", "Company " + number);
            return new LinkedHashMap<>(company);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Map<String, Object>> toCreateMany(int count) {
        return IntStream.range(0, count).mapToObj(Company::toCreate).toList();
    }

    /** Each with an id of its own, without which no create can be repeated. {@code twenty:} gives them by itself. */
    static List<Map<String, Object>> withIds(List<Map<String, Object>> records) {
        List<Map<String, Object>> numbered = new ArrayList<>(records.size());
        for (Map<String, Object> record : records) {
            Map<String, Object> copy = new LinkedHashMap<>(record);
            copy.put("id", UUID.randomUUID().toString());
            numbered.add(copy);
        }
        return numbered;
    }

    /** A change to each of so many companies. */
    static Iterator<Map<String, Object>> toUpdateEndlessly(long count) {
        return endlessly(count, number -> Map.of("id", CannedAnswers.id(number), "employees", number));
    }

    /** So many companies by their ids alone. */
    static Iterator<Map<String, Object>> toDeleteEndlessly(long count) {
        return endlessly(count, number -> Map.of("id", CannedAnswers.id(number)));
    }

    /** So many companies that are known by their names: the half of them is there. */
    static Iterator<Map<String, Object>> toUpsertEndlessly(long count) {
        return endlessly(count, number -> Map.of("name", NAME + number, "employees", number));
    }

    /** Of a company to upsert, by its name. */
    static long numberIn(String name) {
        return Long.parseLong(name.substring(NAME.length()));
    }

    private static Iterator<Map<String, Object>> endlessly(long count, LongFunction<Map<String, Object>> record) {
        return LongStream.range(0, count).mapToObj(record).iterator();
    }

    /** Any number of records, at no cost of their own: the same few over and over. */
    static Iterator<Map<String, Object>> toCreateEndlessly(long count) {
        List<Map<String, Object>> records = new ArrayList<>(toCreateMany(Contender.PAGE));
        return new Iterator<>() {
            private long given;

            @Override
            public boolean hasNext() {
                return given < count;
            }

            @Override
            public Map<String, Object> next() {
                return records.get((int) (given++ % records.size()));
            }
        };
    }
}
