/**
 * Internal. What is known of a server, and for how long. Data comes from the server's own documents, through a function that
 * the client gives.
 */
package io.github.cameltwenty.internal.server;
