package io.github.cameltwenty.internal.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltwenty.internal.record.RecordIterator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberMatchTest {
    @SafeVarargs
    static MemberMatch target(Map<String, String>... members) {
        Iterator<Map<String, String>> there = List.of(members).iterator();
        return new MemberMatch(new RecordIterator() {
            @Override
            public boolean hasNext() {
                return there.hasNext();
            }

            @Override
            public Object next() {
                return there.next();
            }

            @Override
            public void close() {}
        });
    }

    private static Map<String, String> member(String id, String email) {
        return Map.of("id", id, "userEmail", email);
    }

    private static MemberMatch matched(MemberMatch match, Map<?, ?> exported) {
        match.match(List.of(exported).iterator());
        return match;
    }

    @Test
    void nobodyIsMatchedByABlankEmail() {
        MemberMatch match = matched(target(member("tim", " ")), member("old", ""));

        assertThat(match.idOf("old")).isEmpty();
        assertThat(match.unmatched()).isEqualTo(1);
    }

    @Test
    void emailThatTwoMembersShareMatchesNeither() {
        MemberMatch match = matched(
                target(member("tim", "a@b.example"), member("tom", "A@b.example")), member("old", "a@b.example"));

        assertThat(match.idOf("old")).isEmpty();
    }

    @Test
    void ofThoseWhoShareAnEmailTheIdTellsWhich() {
        MemberMatch match = matched(
                target(member("tim", "a@b.example"), member("tom", "a@b.example")), member("tom", "a@b.example"));

        assertThat(match.idOf("tom")).contains("tom");
    }
}
