/**
 * Internal. Who listens to what the component does: the shapes of what is told. Whoever does the work tells it; metrics, traces and the
 * dev console listen.
 */
package io.github.cameltwenty.internal.observe;
