package io.pocoscope.outcome;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements that judge contributions, then slots: the definitions of the views themselves, in
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

  String contributions() {
    List<String> parts = new ArrayList<>(tables);
    ViewText.of("rounds").forEach(view -> parts.add(view.asPart()));
    return insert("judged_contribution", parts, "contribution_standing_from_events");
  }

  String slots() {
    List<String> parts = new ArrayList<>(tables);
    ViewText.of("rounds").stream()
        .filter(view -> !view.name().endsWith("_from_events"))
        .forEach(view -> parts.add(view.asPart()));
    parts.add("just_judged as (" + judged + ")");
    parts.add(text("just-judged"));
    ViewText.of("judgement").forEach(view -> parts.add(view.asPart()));
    return insert("judged_slot", parts, "slot_from_events");
  }

  /** In the order of tasks, as the file then holds each task's texts once. */
  String movements() {
    List<String> parts = new ArrayList<>(tables);
    parts.add("just_judged as (" + judged + ")");
    parts.add(text("just-judged"));
    ViewText.of("movements").forEach(view -> parts.add(view.asPart()));
    return insert("judged_movement", parts, "movement_from_events order by task, account");
  }

  private static String insert(String table, List<String> parts, String view) {
    return parts.stream()
        .collect(
            joining(",\n", "insert into main." + table + " with\n", "\nselect * from " + view));
  }

  static String text(String script) {
    return Resource.text(Judging.class, script + ".sql");
  }
}
