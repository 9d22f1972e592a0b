package io.github.cameltwenty.internal.value;

/**
 * What is wrong with a value, and what is right.
 *
 * @param path the place within the field's value, as {@code additionalPhones[0].number}; empty where it is the value itself
 * @param message a sentence part, as {@code 'many' is no number}
 */
public record Problem(String path, String message) {
    Problem in(String outer) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new Problem(outer + separator + path, message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
