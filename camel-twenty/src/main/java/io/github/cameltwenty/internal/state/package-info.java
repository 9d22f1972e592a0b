/**
 * Internal. Files that outlive the process: how far a feed or an import has come. Written whole or not at all, checked when they
 * are read, and kept by one process at a time.
 */
package io.github.cameltwenty.internal.state;
