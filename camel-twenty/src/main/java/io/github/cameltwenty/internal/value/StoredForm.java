package io.github.cameltwenty.internal.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a server makes of a value that is sent.
 *
 * @param state whether it stores it
 * @param value what a read gives afterwards, in JSON's types: null, String, Boolean, Number, List or Map; of use where it is
 *     {@link State#STORED}
 * @param problem why the value should not be sent; null where it may. A value may be stored and have one: {@code "many"} for a
 *     number is stored as null by 1.0.3
 * @param reason why it is unknown what is stored; null unless {@link State#UNKNOWN}
 * @param parts the parts of a composite by name, each for itself; empty for other types
 */
public record StoredForm(State state, Object value, Problem problem, String reason, Map<String, StoredForm> parts) {
    /** Whether a server stores a value. */
    public enum State {
        STORED,
        REFUSED,
        /** It may be stored, but in which form is not known. */
        UNKNOWN
    }

    public StoredForm {
        parts = parts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    private static StoredForm of(State state, Object value, Problem problem, String reason) {
        return new StoredForm(state, value, problem, reason, Map.of());
    }

    static StoredForm stored(Object value) {
        return of(State.STORED, value, null, null);
    }

    /** Stored as something else than what was meant. */
    static StoredForm changed(Object value, String problem) {
        return of(State.STORED, value, new Problem("", problem), null);
    }

    static StoredForm refused(String problem) {
        return of(State.REFUSED, null, new Problem("", problem), null);
    }

    static StoredForm unknown(String reason) {
        return of(State.UNKNOWN, null, null, reason);
    }

    /** Not to be sent, since nobody knows what becomes of it. */
    static StoredForm unsure(String problem) {
        return of(State.UNKNOWN, null, new Problem("", problem), problem);
    }

    /** Of its parts: as bad as the worst of them, with the first problem. */
    static StoredForm composed(Map<String, StoredForm> parts) {
        Map<String, Object> value = new LinkedHashMap<>();
        parts.forEach((name, part) -> value.put(name, part.value()));
        StoredForm worst = worst(parts);
        return new StoredForm(worst.state(), worst.isStored() ? value : null, worst.problem(), worst.reason(), parts);
    }

    /** A list, of whose elements the same holds. */
    static StoredForm listed(List<?> given, Function<Object, StoredForm> element) {
        List<Object> value = new ArrayList<>();
        Map<String, StoredForm> elements = new LinkedHashMap<>();
        for (Object one : given) {
            StoredForm form = element.apply(one);
            elements.put("[" + value.size() + "]", form);
            value.add(form.value());
        }
        StoredForm worst = worst(elements);
        return of(worst.state(), worst.isStored() ? value : null, worst.problem(), worst.reason());
    }

    private static StoredForm worst(Map<String, StoredForm> parts) {
        State state = State.STORED;
        Problem problem = null;
        String reason = null;
        for (Map.Entry<String, StoredForm> entry : parts.entrySet()) {
            StoredForm part = entry.getValue();
            state = worse(state, part.state());
            if (problem == null && part.problem() != null) {
                problem = part.problem().in(entry.getKey());
            }
            if (reason == null && part.reason() != null) {
                reason = entry.getKey() + ": " + part.reason();
            }
        }
        return of(state, null, problem, reason);
    }

    private static State worse(State one, State other) {
        if (one == State.REFUSED || other == State.REFUSED) {
            return State.REFUSED;
        }
        return one == State.UNKNOWN ? one : other;
    }

    StoredForm with(Problem found) {
        return new StoredForm(state, value, found, reason, parts);
    }

    StoredForm withoutParts() {
        return of(state, value, problem, reason);
    }

    StoredForm refusedFor(Problem found) {
        return new StoredForm(State.REFUSED, null, found, null, parts);
    }

    boolean isStored() {
        return state == State.STORED;
    }
}
