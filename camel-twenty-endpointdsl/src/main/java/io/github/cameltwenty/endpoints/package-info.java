/**
 * Endpoints of {@code twenty:} in Java: {@link io.github.cameltwenty.endpoints.TwentyEndpoints} has a method for each resource,
 * that one for each operation, and that one for each option which the operation makes use of. The classes that name them are
 * written by the build, from the catalog and from the options as the component declares them.
 */
package io.github.cameltwenty.endpoints;
