package io.pocoscope.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.Store;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What became of every contribution: as the recordings' truth tells it, and as a store does. */
public final class ContributionTruth {
  private ContributionTruth() {}

  /** By {@code <task>-<worker>}: the outcome, and whether it cost the worker its stake. */
  public static SortedMap<String, String> recorded() {
    JsonNode truth = Recordings.truth();
    long now = truth.path("head").path("timestamp").asLong();
    SortedMap<String, String> contributions = new TreeMap<>();
    for (JsonNode task : truth.path("tasks")) {
      JsonNode deal = truth.path("deals").path(task.path("dealid").asText());
      boolean overdue = deal.path("finalDeadline").asLong() <= now;
      Set<String> won = wonDigests(task);
      for (JsonNode contributor : task.path("contributors")) {
        String worker = contributor.path("worker").asText();
        String outcome = outcome(task, contributor, won, overdue);
        boolean slashed =
            task.path("final").asText().equals("COMPLETED") && !outcome.equals("PROVED");
        contributions.put(
            task.path("taskid").asText() + '-' + worker, outcome + (slashed ? " slashed" : ""));
      }
    }
    return contributions;
  }

  /** By {@code <task>-<worker>}, from the view. */
  public static SortedMap<String, String> judgedBy(Store store) {
    SortedMap<String, String> contributions = new TreeMap<>();
    store.query(
        "select slot || '-' || worker, outcome || case when slashed then ' slashed' else '' end from contribution_outcome",
        row -> contributions.put(row.getString(1), row.getString(2)));
    return contributions;
  }

  /** By task: what went wrong in a slot that completed, in the order of the alphabet. */
  public static SortedMap<String, String> recordedNearMisses() {
    SortedMap<String, String> contributions = recorded();
    SortedMap<String, String> nearMisses = new TreeMap<>();
    for (JsonNode task : Recordings.truth().path("tasks")) {
      if (!task.path("final").asText().equals("COMPLETED")) {
        continue;
      }
      String id = task.path("taskid").asText();
      StringBuilder found = new StringBuilder();
      found.append(task.path("behaviour").asText().equals("caf") ? "at once " : "");
      found.append(any(contributions, id, "UNREVEALED") ? "late reveal " : "");
      found.append(any(contributions, id, "MINORITY") ? "minority " : "");
      found.append(task.path("reopened").asInt() > 0 ? "reopened " : "");
      nearMisses.put(id, found.toString().strip());
    }
    return nearMisses;
  }

  private static boolean any(SortedMap<String, String> contributions, String task, String outcome) {
    return contributions.entrySet().stream()
        .anyMatch(it -> it.getKey().startsWith(task) && it.getValue().startsWith(outcome));
  }

  private static Set<String> wonDigests(JsonNode task) {
    Set<String> revealed = texts(task.path("revealed"));
    Set<String> won = new HashSet<>();
    for (JsonNode contributor : task.path("contributors")) {
      if (revealed.contains(contributor.path("worker").asText())) {
        won.add(contributor.path("resultDigest").asText());
      }
    }
    return won;
  }

  private static String outcome(
      JsonNode task, JsonNode contributor, Set<String> won, boolean overdue) {
    String worker = contributor.path("worker").asText();
    String behaviour = task.path("behaviour").asText();
    if (texts(task.path("revealed")).contains(worker)) {
      return "PROVED";
    }
    if (behaviour.equals("reopenClaimed") || texts(task.path("rejected")).contains(worker)) {
      return "REJECTED";
    }
    return switch (behaviour) {
      case "disagree" -> "UNDECIDED";
      case "noReveal" -> "UNREVEALED";
      case "contributedOpen" -> overdue ? "UNDECIDED" : "PENDING";
      case "revealingOpen" -> overdue ? "UNREVEALED" : "PENDING";
      default ->
          won.contains(contributor.path("resultDigest").asText()) ? "UNREVEALED" : "MINORITY";
    };
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
