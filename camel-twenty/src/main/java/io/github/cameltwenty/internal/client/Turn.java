package io.github.cameltwenty.internal.client;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whose turn it is to call a workspace, among all that wait for it in this JVM. Guarded by its lock. */
final class Turn {
    final ReentrantLock lock = new ReentrantLock();
    final Condition free = lock.newCondition();
    boolean isTaken;

    /** How often it was taken. */
    long count;
}
