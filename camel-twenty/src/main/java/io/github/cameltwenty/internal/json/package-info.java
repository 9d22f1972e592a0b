/**
 * Internal. JSON in and out: the one mapper, and the maps and lists that print as JSON. It knows nothing of Twenty.
 */
package io.github.cameltwenty.internal.json;
