package io.pocoscope.watch;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Clustering;
import java.util.ArrayList;
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
  /** The error of an alert whose name does not tell another. */
  public static final double USUAL_ERROR = .05;

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

  /**
   * The name by which a store knows an alert again: whatever its evidence is reckoned by is in it,
   * as that of another error or cluster would take its alarms back.
   */
  String name(Alert alert) {
    List<String> apart = new ArrayList<>();
    if (!counting.isEmpty()) {
      apart.add(counting);
    }
    if (alert instanceof Alert.OfRate && error != USUAL_ERROR) {
      apart.add("error " + error);
    }
    if (alert instanceof Alert.OfRate && cluster != Clustering.REQUESTER) {
      apart.add("by " + cluster.label());
    }
    return apart.isEmpty() ? alert.text() : alert.text() + " (" + String.join(", ", apart) + ")";
  }
}
