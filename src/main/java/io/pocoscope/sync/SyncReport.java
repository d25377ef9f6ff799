package io.pocoscope.sync;

import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.subgraph.SchemaField;
import io.pocoscope.subgraph.Traffic;
import io.pocoscope.sync.verification.Verification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a finished sync did.
 *
 * @param network whose history it is
 * @param deployment which code indexed it
 * @param head how far the endpoint had come
 * @param block the block that every page is pinned to
 * @param now the time of that block
 * @param since only what changed at or after this block was asked for, and of what leaves no event
 *     what changed some blocks before; empty: everything
 * @param resumed whether an earlier run was gone on with
 * @param upToDate whether nothing was pulled, as the store is at a block no lower already
 * @param tables rows and pages by table
 * @param absentFields optional fields of the schema that the endpoint lacks: unknown to the store
 * @param leftOut rows that the endpoint lists and cannot give
 * @param beyond values of the store that lie out of their columns' range
 * @param notes what was out of the ordinary, a sentence each
 * @param traffic what this process asked
 * @param time how long this process took
 * @param verification whether the store then adds up
 */
public record SyncReport(
    String network,
    String deployment,
    HeadState head,
    long block,
    Optional<Instant> now,
    Optional<Long> since,
    boolean resumed,
    boolean upToDate,
    List<PulledTable> tables,
    SortedSet<SchemaField> absentFields,
    List<LeftOutRows> leftOut,
    List<BeyondValues> beyond,
    List<String> notes,
    Traffic traffic,
    Duration time,
    Verification verification) {}
