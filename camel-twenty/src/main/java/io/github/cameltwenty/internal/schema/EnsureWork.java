package io.github.cameltwenty.internal.schema;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.catalog.Operation;
import io.github.cameltwenty.internal.json.JsonList;
import io.github.cameltwenty.internal.json.JsonMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes what is missing of a list of objects and fields. What is there is looked at before each call that makes something, so that
 * it can be run again wherever it was stopped. It changes nothing.
 */
public final class EnsureWork {
    private final SchemaCalls calls;
    private final List<ObjectDefinition> wanted;
    private final List<Object> made = new JsonList();

    public EnsureWork(SchemaCalls calls, List<ObjectDefinition> wanted) {
        this.calls = calls;
        this.wanted = wanted;
    }

    /**
     * @param dryRun whether nothing is made, and only told what would be
     * @return {@code dryRun}, and lists {@code made}, {@code present}, {@code differs}; the last is empty but for a dry run
     * @throws io.github.cameltwenty.TwentyValidationException where something is there otherwise: nothing is made then
     * @throws IllegalArgumentException where what is wanted cannot be made of this workspace
     */
    public Map<String, Object> run(boolean dryRun) {
        WorkspaceSchema there = WorkspaceSchema.read(calls);
        SchemaPlan plan = new SchemaPlan(there, wanted);
        FieldWork fields = new FieldWork(calls, there.isLater());
        plan.missingFields().forEach(field -> fields.check(field.object(), field.definition()));
        if (dryRun) {
            plan.missingObjects().forEach(object -> made.add(Difference.named(object.plural(), null)));
            plan.missingFields().forEach(field -> made.add(field.toMap()));
            return result(true, plan.present(), plan.differences());
        }
        refuse(plan);
        try {
            plan.missingObjects().forEach(this::make);
            WorkspaceSchema now = plan.missingObjects().isEmpty() ? there : WorkspaceSchema.read(calls);
            SchemaPlan rest = plan.missingObjects().isEmpty() ? plan : new SchemaPlan(now, wanted);
            refuse(rest);
            makeFields(rest, now, fields);
        } catch (TwentyException e) {
            throw made.isEmpty() ? e : e.with("Made before: " + told() + ". Run again, it makes the rest");
        }
        return result(false, plan.present(), List.of());
    }

    private void refuse(SchemaPlan plan) {
        if (!plan.differences().isEmpty()) {
            List<String> why = new ArrayList<>(
                    plan.differences().stream().map(Difference::toString).toList());
            throw calls.refused(why, null).with("What is there is never changed, and nothing more was made");
        }
    }

    private void make(ObjectDefinition object) {
        calls.create(Operation.CREATE_OBJECT, object.toBody(), () -> WorkspaceSchema.read(calls)
                .object(object.plural()));
        made.add(Difference.named(object.plural(), null));
    }

    private void makeFields(SchemaPlan plan, WorkspaceSchema there, FieldWork fields) {
        List<SchemaPlan.MissingField> untold = new ArrayList<>();
        for (SchemaPlan.MissingField field : plan.missingFields()) {
            Map<?, ?> created =
                    fields.make(field.definition(), there.object(field.object()).orElseThrow(), there);
            made.add(field.toMap());
            if (field.definition().unique() && !Boolean.TRUE.equals(created.get(FieldDefinition.IS_UNIQUE))) {
                untold.add(field);
            }
        }
        fields.checkUnique(untold);
    }

    private String told() {
        return made.stream()
                .map(one ->
                        ((Map<?, ?>) one).values().stream().map(String::valueOf).collect(Collectors.joining(".")))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> result(boolean dryRun, List<Object> present, List<Difference> differences) {
        Map<String, Object> result = new JsonMap();
        List<Object> differs = new JsonList();
        differences.forEach(difference -> differs.add(difference.toMap()));
        result.put("dryRun", dryRun);
        result.put("made", made);
        result.put("present", present);
        result.put("differs", differs);
        return result;
    }
}
