package io.github.cameltwenty.internal.state;

import java.nio.file.Path;

/** Another process that wants a lock: prints whether it got it. */
final class StateLockProbe {
    private StateLockProbe() {}

    /**
     * @param args directory, key
     */
    public static void main(String[] args) {
        try {
            StateLock.take(Path.of(args[0]), args[1], "").release();
            System.out.println("free");
        } catch (IllegalArgumentException e) {
            System.out.println("held");
        }
    }
}
