package io.pocoscope.sync;

import java.time.Duration;
import java.util.Optional;

/**
 * What a sync would do, guessed from the subgraph's own counters.
 *
 * @param network whose history it would be
 * @param deployment which code indexed it
 * @param head how far the endpoint has come
 * @param block the block that every page would be pinned to
 * @param since only what changed at or after this block would be asked for; empty: everything
 * @param resumes whether a sync that was broken off would be gone on with
 * @param rows rows, about
 * @param pages pages, about
 * @param time how long that would take at the least, as the endpoint answers now
 */
public record Forecast(
    String network,
    String deployment,
    HeadState head,
    long block,
    Optional<Long> since,
    boolean resumes,
    long rows,
    long pages,
    Duration time) {}
