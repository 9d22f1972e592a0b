package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A key in a file, read again when the file changes, so that keys rotate without a restart. Two of one file are equal. */
final class KeyFile implements Credential {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final long LOOK_AGAIN = 1_000_000_000;

    private final Path file;
    private final LongSupplier nanoTime;
    private String key;
    private FileTime changedAt;
    private long size;
    private long lookedAt;

    private KeyFile(Path file, LongSupplier nanoTime) {
        this.file = file;
        this.nanoTime = nanoTime;
    }

    /**
     * @throws IllegalArgumentException where the file holds no key
     */
    static KeyFile of(Path file) {
        return of(file, System::nanoTime);
    }

    static KeyFile of(Path file, LongSupplier nanoTime) {
        KeyFile keys = new KeyFile(file.toAbsolutePath(), nanoTime);
        try {
            keys.read();
        } catch (IOException e) {
            throw TwentyConfigurationException.value(
                    "apiKeyFile", "The option apiKeyFile is '" + file + "', which cannot be read: " + e);
        }
        return keys;
    }

    @Override
    public synchronized String key() {
        if (nanoTime.getAsLong() - lookedAt > LOOK_AGAIN) {
            look();
        }
        return key;
    }

    @Override
    public synchronized boolean renewed() {
        String before = key;
        look();
        return !before.equals(key);
    }

    /** A file that is being written, or is gone for a moment, does not end what works: the last key stays. */
    private void look() {
        lookedAt = nanoTime.getAsLong();
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            if (!now.lastModifiedTime().equals(changedAt) || now.size() != size) {
                read();
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("apiKeyFile {}: no key can be read, the last one is used: {}", file, e.getMessage());
        }
    }

    private void read() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        key = Credential.checkKey("apiKeyFile", Files.readString(file));
        changedAt = now.lastModifiedTime();
        size = now.size();
        lookedAt = nanoTime.getAsLong();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyFile keys && keys.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
