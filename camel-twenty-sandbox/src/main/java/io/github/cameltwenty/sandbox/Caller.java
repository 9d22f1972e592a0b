package io.github.cameltwenty.sandbox;

/** Who sends a request, by its token. */
enum Caller {
    API_KEY,
    /** An API key whose role may read only. */
    READ_ONLY_API_KEY,
    /** A person, who may do what no API key may. */
    USER;

    /** Refused where the role does not allow to change records. */
    void checkWrites() {
        if (this == READ_ONLY_API_KEY) {
            throw Refusal.of(400, "Error", "Entity performing the request does not have permission");
        }
    }
}
