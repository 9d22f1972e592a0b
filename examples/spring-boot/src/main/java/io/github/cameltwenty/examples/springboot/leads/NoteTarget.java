package io.github.cameltwenty.examples.springboot.leads;

import io.github.cameltwenty.TwentyFilter;

/** What ties a note to a person, in Twenty's own shape. */
record NoteTarget(String id, String noteId, String personId) {
    static NoteTarget of(Note note, Person person) {
        return new NoteTarget(id(note), note.id(), person.id());
    }

    static TwentyFilter filter(Note note) {
        return TwentyFilter.field("id").eq(id(note));
    }

    private static String id(Note note) {
        return Note.id("target of " + note.id());
    }
}
