package io.github.cameltwenty.internal.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This release's number, written by the build. */
final class ComponentVersion {
    static final String VERSION = read();

    private ComponentVersion() {}

    private static String read() {
        try (InputStream in = ComponentVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
