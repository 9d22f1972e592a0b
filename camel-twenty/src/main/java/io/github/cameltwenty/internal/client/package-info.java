/**
 * Internal. One call to Twenty, by REST or GraphQL: its pace, its repeats, its answer or exception. Data comes as a
 * {@code TwentyRequest}; it knows no Exchange and could be used without a route.
 */
package io.github.cameltwenty.internal.client;
