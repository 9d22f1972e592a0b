package io.github.cameltwenty.examples.workspace.diff;

import io.github.cameltwenty.examples.workspace.diff.Model.ModelField;
import io.github.cameltwenty.examples.workspace.diff.Model.ModelObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Compares the records of one object, and counts. */
final class RecordComparison implements RecordMerge.Visitor {
    private static final String ATTACHMENTS = "attachments";

    /** Where a server keeps a file: its own path or address, another with each answer. */
    private static final Set<String> STORED = Set.of("fullPath", "file");

    /** What kind of file it is: each version says so in words of its own, by the ending of the name. */
    private static final Set<String> KINDS = Set.of("type", "fileCategory");

    /** Of members, who are other users on the other server. */
    private static final Set<String> OF_MEMBERS = Set.of(RecordMerge.ID, "userId");

    private final Side sideA;
    private final Side sideB;
    private final String object;
    private final Values values;
    private final DiffSettings settings;
    private final boolean sameVersion;
    private final Set<String> ignored;
    private final List<Difference> examples = new ArrayList<>();
    private final Map<String, Long> onlyFieldsA = new TreeMap<>();
    private final Map<String, Long> onlyFieldsB = new TreeMap<>();
    private int told;
    private long equal;
    private long onlyA;
    private long onlyB;
    private long differing;
    private long filesNotRead;

    RecordComparison(Side a, Side b, String object, Values values, DiffSettings settings) {
        this.sideA = a;
        this.sideB = b;
        this.object = object;
        this.values = values;
        this.settings = settings;
        this.sameVersion = a.version().equals(b.version());
        ignored = new HashSet<>(settings.ignored());
        if (object.equals(ATTACHMENTS)) {
            ignored.addAll(STORED);
            ignored.addAll(sameVersion ? Set.of() : KINDS);
        }
        if (object.equals(MemberMatch.MEMBERS)) {
            ignored.addAll(OF_MEMBERS);
        }
    }

    ObjectResult result() {
        return new ObjectResult(object, equal, onlyA, onlyB, differing, examples);
    }

    /** Files of attachments whose content is not known, so that nobody can say whether it is the same. */
    long filesNotRead() {
        return filesNotRead;
    }

    /** Values of fields that one version alone has. */
    List<VersionNote> byVersion() {
        List<VersionNote> notes = new ArrayList<>();
        onlyFieldsA.forEach((field, count) -> notes.add(new VersionNote(true, object, field, count)));
        onlyFieldsB.forEach((field, count) -> notes.add(new VersionNote(false, object, field, count)));
        return notes;
    }

    @Override
    public void onlyA(Map<String, Object> record) {
        onlyA++;
        tell(List.of(new Difference(object, RecordMerge.id(record), null, sideA.name(), null)));
    }

    @Override
    public void onlyB(Map<String, Object> record) {
        onlyB++;
        tell(List.of(new Difference(object, RecordMerge.id(record), null, null, sideB.name())));
    }

    @Override
    public void both(Map<String, Object> a, Map<String, Object> b) throws IOException {
        List<Difference> found = new ArrayList<>();
        Set<String> compared = new HashSet<>();
        String id = RecordMerge.id(a);
        a.forEach((name, value) -> {
            Optional<String> other = FieldNames.there(object, name, b.keySet());
            other.ifPresent(compared::add);
            if (ignored.contains(name)) {
                return;
            }
            if (other.isEmpty() && isByVersion(sideA, name)) {
                count(onlyFieldsA, name, value);
            } else if (!values.equal(value, other.map(b::get).orElse(null))) {
                found.add(new Difference(
                        object, id, name, value, other.map(b::get).orElse(null)));
            }
        });
        b.forEach((name, value) -> {
            if (compared.contains(name) || ignored.contains(name)) {
                return;
            }
            if (isByVersion(sideB, name)) {
                count(onlyFieldsB, name, value);
            } else if (!Values.isEmpty(value)) {
                found.add(new Difference(object, id, name, null, value));
            }
        });
        if (object.equals(ATTACHMENTS) && settings.withFiles()) {
            compareFiles(a, b, found);
        }
        if (found.isEmpty()) {
            equal++;
        } else {
            differing++;
            tell(found);
        }
    }

    private void compareFiles(Map<String, Object> a, Map<String, Object> b, List<Difference> found) throws IOException {
        Optional<String> first;
        Optional<String> second;
        try {
            first = sha256(sideA, a);
            second = sha256(sideB, b);
        } catch (UnreadableException e) {
            filesNotRead++;
            return;
        }
        boolean isLost = first.isEmpty() && second.isEmpty() && (hasFile(a) || hasFile(b));
        if (isLost) {
            filesNotRead++;
        } else if (!first.equals(second)) {
            found.add(new Difference(object, RecordMerge.id(a), "content", first.orElse(null), second.orElse(null)));
        }
    }

    private static Optional<String> sha256(Side side, Map<String, Object> attachment) throws IOException {
        return hasFile(attachment) ? side.sha256(RecordMerge.id(attachment)) : Optional.empty();
    }

    private static boolean hasFile(Map<String, Object> attachment) {
        return STORED.stream().anyMatch(name -> !Values.isEmpty(attachment.get(name)));
    }

    /** Whether Twenty itself has the field, and the version of the other side has none. */
    private boolean isByVersion(Side side, String member) {
        ModelObject known = side.model().objects().get(object);
        Optional<ModelField> field = known == null ? Optional.empty() : known.fieldOf(member);
        return !sameVersion && !field.map(ModelField::custom).orElse(false);
    }

    private static void count(Map<String, Long> counts, String name, Object value) {
        if (!Values.isEmpty(value)) {
            counts.merge(name, 1L, Long::sum);
        }
    }

    private void tell(List<Difference> some) {
        if (told < settings.examples()) {
            told++;
            examples.addAll(some);
        }
    }
}
