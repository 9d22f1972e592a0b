package io.github.cameltwenty.internal.observe;

import io.github.cameltwenty.TwentyProgress;

/** An operation over many records as it goes. */
public interface ObservedWork {
    ObservedAction action();

    /** How far it is now; the rate is that since it was last told. Safe to be asked by any thread. */
    TwentyProgress.State state();
}
