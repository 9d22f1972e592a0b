/**
 * Internal. Reads a message into a request: header before option before body, everything checked before a call. Data comes
 * from an Exchange and goes on as a {@code TwentyRequest} or as {@code InputRecord}s; nothing is sent here.
 */
package io.github.cameltwenty.internal.request;
