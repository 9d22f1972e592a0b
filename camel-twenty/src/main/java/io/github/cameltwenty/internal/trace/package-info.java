/**
 * Spans for OpenTelemetry: of operations, by Camel's tracers, and of the calls that they are made of. Its classes load where their
 * library is there alone.
 */
package io.github.cameltwenty.internal.trace;
