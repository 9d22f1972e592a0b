package io.github.cameltwenty.sandbox;

import java.util.Set;

/**
 * Who sends a request, by its token.
 *
 * @param person whether it is a person, who may do what no API key may
 * @param writes whether the role may change records
 * @param settings whether the role may see and change settings
 * @param readOnly plural names of the resources that the role may only read
 * @param hidden plural names of the resources that the role may not even read
 */
record Caller(boolean person, boolean writes, boolean settings, Set<String> readOnly, Set<String> hidden) {
    static final Caller API_KEY = new Caller(false, true, true, Set.of(), Set.of());

    /** An API key whose role may read only. */
    static final Caller READ_ONLY_API_KEY = new Caller(false, false, false, Set.of(), Set.of());

    /** An API key whose role has all rights on records, and none on settings. */
    static final Caller RECORDS_API_KEY = new Caller(false, true, false, Set.of(), Set.of());

    static final Caller USER = new Caller(true, true, true, Set.of(), Set.of());

    /** An API key whose role may not do all with all resources. */
    static Caller restricted(Set<String> readOnly, Set<String> hidden) {
        return new Caller(false, true, false, readOnly, hidden);
    }

    /** Refused where the role does not allow to change records. */
    void checkWrites() {
        if (!writes) {
            throw Refusal.denied(400);
        }
    }

    /** Refused where the role does not allow to change those of this resource. */
    void checkWrites(String resource) {
        checkWrites();
        if (readOnly.contains(resource) || hidden.contains(resource)) {
            throw Refusal.denied(400);
        }
    }

    /** Refused where the role does not allow to see those of this resource. */
    void checkReads(String resource) {
        if (hidden.contains(resource)) {
            throw Refusal.denied(400);
        }
    }

    /** Refused where the role has no rights on settings. */
    void checkSettings(int status) {
        if (!settings) {
            throw Refusal.denied(status);
        }
    }
}
