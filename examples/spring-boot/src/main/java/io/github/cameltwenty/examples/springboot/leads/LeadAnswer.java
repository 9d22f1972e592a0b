package io.github.cameltwenty.examples.springboot.leads;

/**
 * What was made of a lead.
 *
 * @param company of the person; null where a person whom Twenty knew has none
 */
record LeadAnswer(Made person, Made company, Made note) {
    /** @param created false where it was found */
    record Made(String id, String name, boolean created) {}

    static Made made(Person person, boolean created) {
        return new Made(
                person.id(), person.name().firstName() + " " + person.name().lastName(), created);
    }

    static Made made(Company company, boolean created) {
        return company == null ? null : new Made(company.id(), company.name(), created);
    }

    static Made made(Note note, boolean created) {
        return new Made(note.id(), note.title(), created);
    }
}
