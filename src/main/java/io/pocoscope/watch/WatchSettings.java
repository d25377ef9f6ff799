package io.pocoscope.watch;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Clustering;
import java.util.List;

/**
 * What is watched, and how surely.
 *
 * @param alerts what is to be told
 * @param error the chance, at most, that any alarm of one alert's is ever false; in (0, 1)
 * @param filter which slots; those that settled before their deadline count at it
 * @param counting what narrows the slots, or counts as failed, in words that tell one filter from
 *     another; empty text for nothing
 * @param cluster the slots that may fail together
 */
public record WatchSettings(
    List<Alert> alerts, double error, SlotFilter filter, String counting, Clustering cluster) {
  public WatchSettings {
    alerts = List.copyOf(alerts);
    if (!(error > 0 && error < 1)) {
      throw new IllegalArgumentException("an error lies between 0 and 1: " + error);
    }
  }

  /** Which slots of an alert's may fail together: among those of one requester, its deals. */
  Clustering clusterOf(Alert alert) {
    boolean ofOne = alert.scope().filter(it -> it.role().equals(cluster.label())).isPresent();
    return ofOne ? Clustering.DEAL : cluster;
  }

  /** The name by which a store knows an alert again. */
  String name(Alert alert) {
    return counting.isEmpty() ? alert.text() : alert.text() + " (" + counting + ")";
  }
}
