package io.pocoscope.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Store;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Outcome and cause of every slot: as they really were, and as a store judges them. */
public final class Truth {
  private static final Map<String, String> BY_BEHAVIOUR =
      Map.ofEntries(
          Map.entry("complete", "COMPLETED"),
          Map.entry("completeAlone", "COMPLETED"),
          Map.entry("caf", "COMPLETED"),
          Map.entry("minority", "COMPLETED"),
          Map.entry("partialReveal", "COMPLETED"),
          Map.entry("reopenDone", "COMPLETED"),
          Map.entry("neverInit", "FAILED_CLAIMED NOT_INITIALIZED"),
          Map.entry("initNoContrib", "FAILED_CLAIMED NO_CONTRIBUTION"),
          Map.entry("initNoContribArray", "FAILED_CLAIMED NO_CONTRIBUTION"),
          Map.entry("disagree", "FAILED_CLAIMED NO_CONSENSUS_SPLIT"),
          Map.entry("noReveal", "FAILED_CLAIMED NO_REVEAL"),
          Map.entry("partialRevealClaimed", "FAILED_CLAIMED NOT_FINALIZED"),
          Map.entry("reopenClaimed", "FAILED_CLAIMED REOPENED_NO_CONTRIBUTION"));

  private static final Map<String, String> CAUSE_OF_OPEN =
      Map.of(
          "unsetOpen", "NOT_INITIALIZED",
          "activeOpen", "NO_CONTRIBUTION",
          "contributedOpen", "NO_CONSENSUS_SHORT",
          "revealingOpen", "NO_REVEAL");

  private Truth() {}

  /** By {@code <deal>:<index>}; the mapping of behaviours is that of the recordings' README. */
  public static SortedMap<String, String> recorded() {
    JsonNode truth = Recordings.truth();
    long now = truth.path("head").path("timestamp").asLong();
    SortedMap<String, String> slots = new TreeMap<>();
    for (JsonNode task : truth.path("tasks")) {
      String deal = task.path("dealid").asText();
      long deadline = truth.path("deals").path(deal).path("finalDeadline").asLong();
      slots.put(deal + ":" + task.path("index").asLong(), judgement(task, deadline <= now));
    }
    return slots;
  }

  /** By {@code <deal>:<index>}, from the view. */
  public static SortedMap<String, String> judgedBy(Store store) {
    SortedMap<String, String> slots = new TreeMap<>();
    store
        .query(
            "select deal || ':' || \"index\", concat_ws(' ', outcome, cause) from slot",
            row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(slot -> slots.put(slot.getKey(), slot.getValue()));
    return slots;
  }

  private static String judgement(JsonNode task, boolean overdue) {
    String behaviour = task.path("behaviour").asText();
    String open = CAUSE_OF_OPEN.get(behaviour);
    if (open != null) {
      return overdue ? "FAILED_UNCLAIMED " + open : "PENDING";
    }
    String judgement = BY_BEHAVIOUR.get(behaviour);
    if (judgement == null) {
      throw new AssertionError("no such behaviour: " + behaviour);
    }
    return judgement;
  }
}
