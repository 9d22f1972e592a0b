/**
 * Internal. One class for each operation that behaves differently; all others are rows of the catalog that {@code SingleCall}
 * serves. It joins readers, bulk work, client and writers, and is the only room that knows them all.
 */
package io.github.cameltwenty.internal.operation;
