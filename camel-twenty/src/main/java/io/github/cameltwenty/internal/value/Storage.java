package io.github.cameltwenty.internal.value;

/** The versions of Twenty whose way to store values was recorded. */
public enum Storage {
    /** Twenty 1.0.3 of June 2025: takes nearly anything, and stores what it does not understand as null or 0. */
    V1_0,
    /** Twenty of November 2025, about 1.10: as lenient as 1.0.3. */
    V1_10,
    /** Twenty 2.21.0 of July 2026: refuses a value of the wrong type. */
    V2_21;

    boolean isStrict() {
        return this == V2_21;
    }
}
