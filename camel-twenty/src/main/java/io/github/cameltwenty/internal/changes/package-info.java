/**
 * Internal. Routes that begin with changes: where polls and webhooks of one endpoint meet.
 */
package io.github.cameltwenty.internal.changes;
