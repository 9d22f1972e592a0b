package io.github.cameltwenty.examples.sync;

/** What is kept the same: a column of {@code person} and a field of Twenty's. */
enum Field {
    FIRST_NAME("first_name", "name", "firstName"),
    LAST_NAME("last_name", "name", "lastName"),
    EMAIL("email", "emails", "primaryEmail"),
    JOB_TITLE("job_title", "jobTitle", null),
    CITY("city", "city", null);

    final String column;
    final String field;
    /** Of a field that is made of parts; null for a plain one. */
    final String part;

    Field(String column, String field, String part) {
        this.column = column;
        this.field = field;
        this.part = part;
    }

    String label() {
        return column.replace('_', ' ');
    }
}
