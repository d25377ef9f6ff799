package io.pocoscope.comparison;

import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import java.util.List;
import java.util.Map;

/**
 * One side, counted.
 *
 * @param failures its failure rate, as it is without a comparison
 * @param clusters settled slots by cluster, in one group
 * @param cells settled slots by cluster and group, role by role
 * @param causes failed slots by cluster and cause: of those settled of a cause, all failed
 */
record SideCounts(
    FailureTable failures,
    List<Cell> clusters,
    Map<Grouping, List<Cell>> cells,
    List<Cell> causes) {}
