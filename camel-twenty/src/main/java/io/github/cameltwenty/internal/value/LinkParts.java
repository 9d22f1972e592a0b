package io.github.cameltwenty.internal.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A link, its label, and more links: always replaced as a whole, so that a part which is not sent is emptied. */
final class LinkParts implements Composite {
    static final String URL = "primaryLinkUrl";
    static final String LABEL = "primaryLinkLabel";
    static final String SECONDARY = "secondaryLinks";
    static final Set<String> PARTS = Set.of(URL, LABEL, SECONDARY);
    private static final Set<String> OF_A_LINK = Set.of("url", "label");

    @Override
    public Map<String, StoredForm> store(Map<?, ?> given, Stored stored, Storage storage) {
        Object none = storage.isStrict() ? "" : null;
        StoredForm url = url(given.get(URL), none, storage);
        boolean hasUrl = !url.isStored() || url.value() != none;
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        parts.put(LABEL, label(given.get(LABEL), hasUrl, none, storage));
        parts.put(URL, url);
        parts.put(SECONDARY, secondary(given.get(SECONDARY), hasUrl, storage));
        return parts;
    }

    private static StoredForm url(Object given, Object none, Storage storage) {
        if (given == null || given.equals("")) {
            return StoredForm.stored(none);
        }
        if (given instanceof String link) {
            return Links.store(link, storage);
        }
        String problem = Texts.shown(given) + " is no link";
        return storage.isStrict() ? StoredForm.refused(problem) : StoredForm.changed(none, problem);
    }

    private static StoredForm label(Object given, boolean hasUrl, Object none, Storage storage) {
        if (given == null) {
            return StoredForm.stored(none);
        }
        StoredForm label = Texts.store(given, storage);
        boolean isDropped = !hasUrl && label.isStored() && !given.equals("");
        return isDropped ? StoredForm.changed(none, "a label without a " + URL + " is dropped") : label;
    }

    private static StoredForm secondary(Object given, boolean hasUrl, Storage storage) {
        if (given == null || given instanceof List<?> list && list.isEmpty()) {
            return StoredForm.stored(storage == Storage.V1_10 ? null : List.of());
        }
        if (!(given instanceof List<?> list)) {
            return StoredForm.unsure(Texts.shown(given) + " is no list: write [{\"url\": …, \"label\": …}]");
        }
        if (!hasUrl) {
            return StoredForm.unsure("the first becomes the " + URL + ", as there is none: write it there");
        }
        return StoredForm.listed(list, link -> link(link, storage));
    }

    private static StoredForm link(Object given, Storage storage) {
        if (!(given instanceof Map<?, ?> link) || !(link.get("url") instanceof String url) || url.isEmpty()) {
            return StoredForm.unsure(Texts.shown(given) + " is no link: write {\"url\": …, \"label\": …}");
        }
        if (!OF_A_LINK.containsAll(link.keySet())) {
            return StoredForm.unsure(Texts.shown(given) + " has more than url and label, which is dropped");
        }
        Map<String, StoredForm> parts = new LinkedHashMap<>();
        parts.put("url", Links.store(url, storage));
        if (link.containsKey("label")) {
            Object label = link.get("label");
            parts.put("label", label == null ? StoredForm.stored(null) : Texts.store(label, Storage.V2_21));
        }
        return StoredForm.composed(parts);
    }
}
