package io.github.cameltwenty.examples.benchmarks;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a JVM holds at a moment.
 *
 * @param sockets of them, where the system tells (Linux); else -1
 * @param files open file descriptors, sockets included
 * @param heap kilobytes in use after a garbage collection
 * @param metaspace kilobytes in use: what loaded classes take
 */
record SoakState(int threads, long sockets, long files, long heap, long classes, long metaspace) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final long KILOBYTE = 1024;

    /** After what is left to collect has been collected, and threads that have nothing to do have ended. */
    static SoakState now() {
        settle();
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new SoakState(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                countSockets(),
                system.getOpenFileDescriptorCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KILOBYTE,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                ManagementFactory.getMemoryPoolMXBeans().stream()
                                .filter(pool -> pool.getName().equals("Metaspace"))
                                .mapToLong(pool -> pool.getUsage().getUsed())
                                .sum()
                        / KILOBYTE);
    }

    /** The thread that watches time-outs lives for a second after the last call. */
    private static void settle() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        // the first leaves what waits for a finalizer or a cleaner
        System.gc();
        System.gc();
    }

    private static long countSockets() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return -1;
        }
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.filter(SoakState::isSocket).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException e) {
            // closed meanwhile, as that of the listing itself
            return false;
        }
    }

    String print() {
        return threads + " " + sockets + " " + files + " " + heap + " " + classes + " " + metaspace;
    }

    static SoakState parse(String printed) {
        String[] fields = printed.split(" ");
        return new SoakState(
                Integer.parseInt(fields[0]),
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]));
    }
}
