package io.github.cameltwenty.internal.csv;

import io.github.cameltwenty.TwentyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People with companies, which are found by their names. */
final class LookUpWorkspace implements CsvWorkspace {
    final List<Object> lookedUp = new ArrayList<>();
    int timesReadAnew;
    RuntimeException failure;

    private final WorkspaceModel model = new WorkspaceModel(List.of(
            StubWorkspace.object(
                    "person",
                    "people",
                    List.of(
                            StubWorkspace.field("jobTitle", "TEXT", "Job Title"),
                            StubWorkspace.field("age", "NUMBER", "Age"),
                            StubWorkspace.link("company", "companies"))),
            StubWorkspace.object(
                    "company",
                    "companies",
                    List.of(StubWorkspace.field("id", "UUID", "Id"), StubWorkspace.field("name", "TEXT", "Name")))));

    @Override
    public WorkspaceModel model() {
        return model;
    }

    @Override
    public WorkspaceModel readAnew() {
        timesReadAnew++;
        return model;
    }

    /** Fails once where a failure is set. */
    @Override
    public List<Object> findOrCreate(String resource, String key, List<Map<String, Object>> records) {
        if (failure != null) {
            RuntimeException now = failure;
            failure = null;
            throw now;
        }
        records.forEach(record -> lookedUp.add(record.get(key)));
        return records.stream()
                .map(record -> (Object) Map.of("id", "id of " + record.get(key)))
                .toList();
    }

    @Override
    public List<Object> find(String resource, String key, List<Map<String, Object>> records) {
        throw new AssertionError("No record is to be looked up");
    }

    @Override
    public List<TwentyException> update(String resource, List<Map<String, Object>> changes) {
        throw new AssertionError("No record is to be changed");
    }
}
