package io.github.cameltwenty.internal.client;

import io.github.cameltwenty.TwentyMethod;

/**
 * What a call to any path of the REST API sends.
 *
 * @param body what goes along as JSON; null for none
 */
public record RestCall(TwentyMethod method, Object body) {}
