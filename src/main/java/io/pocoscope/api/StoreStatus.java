package io.pocoscope.api;

import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.Meta;
import io.pocoscope.sync.LastRun;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a store holds.
 *
 * @param meta where it came from, and up to when
 * @param rows rows by table
 * @param slots task slots, with or without a task
 * @param dealsOfUnknownSize deals whose botFirst or botSize is not known, or absurd, so that slots
 *     that nobody initialized cannot be counted
 * @param unfinishedSync whether a sync was broken off: figures are then of a part of the history
 * @param absentFields optional fields, as {@code Type.field}, that an endpoint lacked which was
 *     synced from: unknown to the store
 * @param lastRun the run of sync that it has seen last, however that ended
 * @param dealsOfNobody deals of zeros, or that lead to no app or pool, as those of PoCo Boost are
 *     seen: they have no slots
 * @param leftOut rows that the endpoint lists and cannot give
 * @param beyond values that lie out of their columns' range
 */
public record StoreStatus(
    Meta meta,
    SortedMap<String, Long> rows,
    long slots,
    long dealsOfUnknownSize,
    boolean unfinishedSync,
    List<String> absentFields,
    Optional<LastRun> lastRun,
    long dealsOfNobody,
    List<LeftOutRows> leftOut,
    List<BeyondValues> beyond) {}
