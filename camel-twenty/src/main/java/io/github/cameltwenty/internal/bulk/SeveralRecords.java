package io.github.cameltwenty.internal.bulk;

import io.github.cameltwenty.TwentyException;
import io.github.cameltwenty.catalog.ApiChanges;
import io.github.cameltwenty.catalog.Capability;
import io.github.cameltwenty.catalog.GraphqlResource;
import io.github.cameltwenty.catalog.Release;
import io.github.cameltwenty.catalog.ServerInfo;
import io.github.cameltwenty.internal.record.InputRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The calls of a server to several records that are named by their ids, which are in lower case. None of them makes a record that
 * was not there. All throw a {@link TwentyException} where nothing was done, or it is not known.
 */
interface SeveralRecords extends Deletes {
    /** @return those that are there and not deleted, without relations */
    List<?> find(Collection<String> ids);

    /**
     * The same changes to all.
     *
     * @return the records as they are then, by id, of those that were there
     */
    Map<String, Object> update(Collection<String> ids, Map<String, Object> changes);

    /**
     * To each its own changes.
     *
     * @param changes none is for the same record as another
     * @return the records as they are then, by id; what is not among them is to be changed by a call of its own, which tells why
     */
    Map<String, Object> updateEach(List<StoredChange> changes);

    /** Whether a call to one record reaches those that are softly deleted too. */
    boolean reachesDeleted();

    /** Whether the server has turned out not to take such calls at all. */
    default boolean isRefused() {
        return false;
    }

    /**
     * Changes to a record.
     *
     * @param stored the record as it was looked up
     */
    record StoredChange(InputRecord item, Map<String, Object> changes, Map<?, ?> stored) {
        String id() {
            return BulkCalls.idOf(stored);
        }
    }

    /**
     * The calls that the server at hand has; empty where it takes such records one by one only.
     *
     * @throws TwentyException where the server cannot be asked
     */
    static Optional<SeveralRecords> of(BulkCalls calls) {
        if (ApiChanges.MOVED.contains(calls.resource())) {
            return Optional.empty();
        }
        ServerInfo server = calls.server();
        boolean hides = server.release() == Release.V2_21 && ApiChanges.mayBeHiddenInLists(calls.resource());
        // of a server that was not asked it is not known whether they are records there, or only at /metadata
        boolean isUnsure =
                !server.isRead() && GraphqlResource.of(calls.resource()).isPresent();
        if (hides || isUnsure || server.lacks(calls.resource())) {
            return Optional.empty();
        }
        if (!server.version().equals(ServerInfo.V1_0)) {
            boolean offers = server.offers(Capability.UPDATE_BY_FILTER)
                    && server.offers(Capability.DELETE_BY_FILTER)
                    && server.offers(Capability.UPSERT);
            return offers ? Optional.of(new LaterRecords(calls)) : Optional.empty();
        }
        return GraphqlNames.of(calls.fields(), server).map(names -> new V1Records(calls, names));
    }
}
