package io.github.cameltwenty;

/**
 * A record of a bulk operation that was not written.
 *
 * @param index its place in the input, from 0
 * @param record as it was sent, with the id that was given to it; or as it came where it was not sent
 * @param exception why; where it is a {@link TwentyConnectionException} that is sent, the record may be there all the same
 */
public record TwentyFailure(int index, Object record, TwentyException exception) {}
