package io.pocoscope.store.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What was seen while a file was read.
 *
 * @param latestTime the latest time in the data; deadlines, which lie ahead, are not in it
 * @param deployment the deployment that the answers name
 * @param cutLists how many lists have exactly the length at which the API cuts, by place and length
 * @param notStored what has no table or column here, and how often it came, by name
 * @param unread what nothing is known of, and how often it came, by name: it may have held
 *     something
 * @param partial what the subgraph said against its own answer: rows may be missing
 */
public record ImportNotes(
    Optional<Instant> latestTime,
    Optional<String> deployment,
    List<CutList> cutLists,
    SortedMap<String, Long> notStored,
    SortedMap<String, Long> unread,
    Optional<String> partial) {

  /**
   * Lists that are exactly as long as the API lets them be.
   *
   * @param place the list, as {@code data.tasks} or {@code Deal.tasks}
   * @param rows 100, the default limit, or 1000, the greatest
   * @param lists how many such lists there are
   */
  public record CutList(String place, int rows, long lists) {}
}
