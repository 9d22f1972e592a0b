package io.github.cameltwenty.internal.changes.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * A state of a record that was delivered, as {@link DeliveredFile} keeps it.
 *
 * @param state as {@link RecentStates} knows it; its time is {@link Instant#EPOCH} where it is not known
 */
record DeliveredState(String id, RecentStates.State state) {
    private static final int WEBHOOK = 1;
    private static final int GONE = 2;
    private static final int DELETED = 4;

    /** So that an entry has room for the rest. What has more values is told apart by those. */
    private static final int MOST_VALUES = 8_000;

    static DeliveredState of(Change change) {
        return new DeliveredState(change.id(), RecentStates.State.of(change, Instant.EPOCH));
    }

    Instant at() {
        return state.at();
    }

    boolean deleted() {
        return state.deleted();
    }

    /** Messages may end in another order than that of their times: the last state counts. */
    void tell(RecentStates recent) {
        RecentStates.State known = recent.of(id);
        boolean isOlder = known != null && state.at().isBefore(known.at());
        if (!isOlder) {
            recent.put(id, state);
        } else if (state.gone()) {
            recent.put(id, state.at(known.at()));
        }
    }

    byte[] encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(id);
            out.writeLong(state.at().toEpochMilli());
            int flags = state.source() == ChangeSource.webhook ? WEBHOOK : 0;
            flags |= state.gone() ? GONE : 0;
            flags |= state.deleted() ? DELETED : 0;
            out.writeByte(flags);
            state.print().write(out, MOST_VALUES);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IllegalArgumentException where it is none
     */
    static DeliveredState decode(byte[] entry) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry))) {
            String id = in.readUTF();
            Instant at = Instant.ofEpochMilli(in.readLong());
            int flags = in.readByte();
            ChangeSource source = (flags & WEBHOOK) == 0 ? ChangeSource.poll : ChangeSource.webhook;
            return new DeliveredState(
                    id,
                    new RecentStates.State(
                            at, source, RecordPrint.read(in), (flags & GONE) != 0, (flags & DELETED) != 0));
        } catch (IOException e) {
            throw new IllegalArgumentException("an entry is no delivered state", e);
        }
    }
}
