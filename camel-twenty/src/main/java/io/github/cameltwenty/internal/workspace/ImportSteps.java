package io.github.cameltwenty.internal.workspace;

import java.util.ArrayList;
import java.util.List;

/** The steps of an import, in order: each goes once through the file of one object. */
final class ImportSteps {
    /** What a step does with the records. */
    enum Kind {
        CREATE,
        CREATE_DELETED,
        LINK,
        DELETE;

        boolean takes(boolean isDeleted) {
            return this == LINK || isDeleted == (this != CREATE);
        }
    }

    /** @param object whose records it is about */
    record Step(Kind kind, Manifest.ObjectRecords object) {
        /** By which a later run knows it. */
        String name() {
            return object.namePlural() + ":" + kind;
        }

        long records() {
            return switch (kind) {
                case CREATE -> object.records() - object.deleted();
                case LINK -> object.records();
                default -> object.deleted();
            };
        }
    }

    private ImportSteps() {}

    /** Deletions come last, as links to what is softly deleted are set like others. */
    static List<Step> of(ImportOrder order, List<Manifest.ObjectRecords> objects) {
        List<Step> steps = new ArrayList<>();
        List<Step> links = new ArrayList<>();
        List<Step> deletions = new ArrayList<>();
        for (String plural : order.objects()) {
            Manifest.ObjectRecords object = objects.stream()
                    .filter(one -> one.namePlural().equals(plural))
                    .findFirst()
                    .orElseThrow();
            steps.add(new Step(Kind.CREATE, object));
            if (object.deleted() > 0) {
                steps.add(new Step(Kind.CREATE_DELETED, object));
                deletions.add(0, new Step(Kind.DELETE, object));
            }
            if (!order.putOff(plural).isEmpty()) {
                links.add(new Step(Kind.LINK, object));
            }
        }
        steps.addAll(links);
        steps.addAll(deletions);
        return steps.stream().filter(step -> step.records() > 0).toList();
    }
}
