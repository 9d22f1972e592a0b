package io.github.cameltwenty.internal.bulk;

import java.util.Set;

/**
 * What an upsert does beyond the operation's own options.
 *
 * @param onlyOfNew fields that a record gets when it is created, and keeps then
 * @param creates whether records that are not there are created; else they are told as not found
 */
public record UpsertRules(Set<String> onlyOfNew, boolean creates) {
    /** As {@code upsertMany} has it. */
    static final UpsertRules PLAIN = new UpsertRules(Set.of(), true);
}
