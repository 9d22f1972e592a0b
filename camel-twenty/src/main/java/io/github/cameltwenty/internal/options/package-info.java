/**
 * Internal. Reads the declarations of the options and checks what a URI and a component say; it knows no message and no server.
 * Data comes as texts and groups of options, and goes on as {@code EndpointOptions}.
 */
package io.github.cameltwenty.internal.options;
