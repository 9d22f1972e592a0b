/**
 * How a Twenty stores a value of each field type: what it makes of one spelling or another, and what it refuses. Pure functions:
 * no message, no HTTP, no server. What a value becomes differs by version ({@link
 * io.github.cameltwenty.internal.value.Storage}); the facts are recorded from running servers, and where a recording is silent,
 * from Twenty's sources, or "unknown".
 */
package io.github.cameltwenty.internal.value;
