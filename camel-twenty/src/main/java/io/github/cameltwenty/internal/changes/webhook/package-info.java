/**
 * Internal. Takes what Twenty pushes: registration, signature, and the event as a change. Data comes by HTTP from Twenty and goes
 * to the feed.
 */
package io.github.cameltwenty.internal.changes.webhook;
