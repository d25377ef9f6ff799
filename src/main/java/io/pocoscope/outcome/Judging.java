package io.pocoscope.outcome;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * The queries that judge contributions, then slots: the definitions of the views themselves, in
 * which the names of tables stand for what has changed in them alone.
 *
 * @param tables what takes the place of tables, as parts of a {@code with} clause
 * @param judged where contributions that have just been judged are, in SQL
 */
record Judging(List<String> tables, String judged) {
  /** Of whatever there is. */
  static Judging ofAll() {
    return new Judging(List.of(), "select * from main.judged_contribution");
  }

  /** Of the deals and tasks that stand in the temporary tables of what has changed. */
  static Judging ofChanged() {
    return new Judging(
        List.of(text("changed")),
        "select * from main.judged_contribution where task in (select id from"
            + " temp.main.changed_task)");
  }

  /**
   * The same, by contributions that were judged anew beside those that are kept, and by the errors
   * that these hold.
   */
  static Judging anewOfChanged(String contributions, String errors) {
    return new Judging(
        List.of(text("changed"), "contributed_error as (select * from " + errors + ")"),
        "select * from " + contributions);
  }

  String contributions() {
    List<String> parts = new ArrayList<>(tables);
    ViewText.of("rounds").forEach(view -> parts.add(view.asPart()));
    return query(parts, "contribution_standing_from_events");
  }

  String slots() {
    List<String> parts = new ArrayList<>(tables);
    ViewText.of("rounds").stream()
        .filter(view -> !view.name().endsWith("_from_events"))
        .forEach(view -> parts.add(view.asPart()));
    parts.add("just_judged as (" + judged + ")");
    parts.add(text("just-judged"));
    ViewText.of("judgement").forEach(view -> parts.add(view.asPart()));
    return query(parts, "slot_from_events");
  }

  /** In the order of tasks, as the file then holds each task's texts once. */
  String movements() {
    List<String> parts = new ArrayList<>(tables);
    parts.add("just_judged as (" + judged + ")");
    parts.add(text("just-judged"));
    ViewText.of("movements").forEach(view -> parts.add(view.asPart()));
    return query(parts, "movement_from_events order by task, account");
  }

  String spans() {
    List<String> parts = new ArrayList<>(tables);
    ViewText.of("spans").forEach(view -> parts.add(view.asPart()));
    return query(parts, "span_from_events");
  }

  private static String query(List<String> parts, String view) {
    return parts.stream().collect(joining(",\n", "with\n", "\nselect * from " + view));
  }

  static String text(String script) {
    return Resource.text(Judging.class, script + ".sql");
  }
}
