package io.github.cameltwenty.sandbox;

/**
 * A request, read as far as all dialects read it alike.
 *
 * @param body the parsed body: an object or a list
 * @param caller who sent it
 */
record Call(SandboxRequest request, Query query, Object body, Caller caller) {
    String method() {
        return request.method();
    }

    String path() {
        return request.path();
    }
}
