package io.github.cameltwenty;

/** What becomes of the parts of a composite field, as links or e-mails, that a change does not name. */
public enum TwentyPartial {
    /** They stay as they are: the record is read first where the server would empty them. */
    keep,
    /** The server decides: links are emptied as a whole, of e-mails the primary one. */
    replace
}
