package io.github.cameltwenty.internal.csv;

/**
 * What a column of a file may be.
 *
 * @param path the field, or the part of a field, as {@code emails.primaryEmail}; of a look-up the field with the other's id
 * @param name as a record calls it, dotted: the path, or a whole field that stands for its primary part; null for none
 * @param label as Twenty's export and import call it, as {@code Emails / Primary Email}; null for none
 * @param lookUp how another record is found by the cell; null for a value
 * @param refusal why there can be no such column; null where there can
 */
record Column(String path, String name, String label, CellType cell, LookUp lookUp, String refusal) {
    /**
     * Finds, or makes, the record that a link leads to.
     *
     * @param field the link, as {@code company}
     * @param target the other object's plural name, as {@code companies}
     * @param part what it is known by, as {@code domainName.primaryLinkUrl}
     * @param isUnique whether no two of them hold the same there
     */
    record LookUp(String field, String target, String part, boolean isUnique) {
        String path() {
            return field + "." + part;
        }
    }

    static Column value(String path, String name, String label, CellType cell) {
        return new Column(path, name, label, cell, null, null);
    }

    static Column refused(String name, String label, String refusal) {
        return new Column(name, name, label, null, null, refusal);
    }

    /** Where it is read from, and what no other column may be besides it. */
    String place() {
        return lookUp == null ? path : lookUp.path();
    }
}
