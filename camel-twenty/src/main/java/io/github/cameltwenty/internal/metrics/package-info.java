/**
 * Internal. Metrics for Micrometer, where it is there and a registry is bound. Nothing else loads these classes: the component works
 * without the library.
 */
package io.github.cameltwenty.internal.metrics;
