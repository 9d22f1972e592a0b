package io.github.cameltwenty.internal.observe;

import io.github.cameltwenty.catalog.Operation;

/**
 * What is done, and where.
 *
 * @param workspace its base URL, in which no secret stands
 * @param resource as in the endpoint's URI; a workspace's own objects and dynamic endpoints have any names
 * @param operation as in the endpoint's URI, also for the calls that it takes besides
 */
public record ObservedAction(String workspace, String resource, Operation operation) {}
