/**
 * Internal. CSV as people have it: rows, columns by the workspace's names, cells by their types, and back. What it
 * needs of a workspace it asks by the component's own operations.
 */
package io.github.cameltwenty.internal.csv;
