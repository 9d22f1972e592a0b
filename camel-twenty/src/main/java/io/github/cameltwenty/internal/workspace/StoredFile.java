package io.github.cameltwenty.internal.workspace;

/**
 * A file of an export, as it is stored: with gzip what was made by that.
 *
 * @param path as in {@link Layout}
 * @param sha256 of its bytes, in lower-case hex
 */
public record StoredFile(String path, long bytes, String sha256) {}
