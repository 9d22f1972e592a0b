/**
 * Internal. Asks Twenty for what has changed, page by page, and finds by ids what is gone. Data comes from the client and goes to
 * the feed.
 */
package io.github.cameltwenty.internal.changes.poll;
