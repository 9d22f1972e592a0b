/**
 * What a user of the component meets: component, endpoint, options, headers, exceptions, filters, results. It may use every
 * room below; of it, the rooms below know the vocabulary alone: exceptions, {@link io.github.cameltwenty.TwentyFilter}, results,
 * header names, enums and the connection's options.
 */
package io.github.cameltwenty;
