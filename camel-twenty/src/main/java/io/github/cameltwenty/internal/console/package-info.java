/**
 * Internal. What the dev console shows: what is seen of clients and feeds, what goes on, and how both are written. Nothing is asked of
 * a server.
 */
package io.github.cameltwenty.internal.console;
