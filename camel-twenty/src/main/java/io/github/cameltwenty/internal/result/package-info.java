/**
 * Internal. Writes a result into a message, in the form that the endpoint asks for. Data comes from the client's answers and
 * from bulk work.
 */
package io.github.cameltwenty.internal.result;
