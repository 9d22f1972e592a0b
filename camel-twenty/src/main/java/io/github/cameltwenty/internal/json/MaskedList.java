package io.github.cameltwenty.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A JSON array of {@link MaskedMap}: a list that prints as JSON without their secrets. */
public final class MaskedList extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    public MaskedList(List<MaskedMap> items) {
        super(items);
    }

    @Override
    public String toString() {
        return stream().map(Object::toString).collect(Collectors.joining(",", "[", "]"));
    }
}
