/**
 * Internal. What polls and webhooks have in common: a change, how far a route has come, and that each change is delivered
 * once. Data comes from both and goes to the route.
 */
package io.github.cameltwenty.internal.changes.feed;
