package io.pocoscope.offchain;

import java.util.List;

/** What was made of an answer's text. */
sealed interface Reading {
  /** Whether its scheduler will say nothing else. */
  boolean terminal();

  /**
   * A scheduler's answer about a task, as rows of the tables {@code offchain_task} and so on, in
   * the order of their columns.
   *
   * @param task the task's id, in lower case
   * @param terminal whether the task has come to its end there
   */
  record Rows(
      String task,
      boolean terminal,
      List<Object> taskRow,
      List<List<Object>> statuses,
      List<List<Object>> replicates,
      List<List<Object>> updates)
      implements Reading {}

  /**
   * Something else.
   *
   * @param why what it is, in a few words
   */
  record Unreadable(String why) implements Reading {
    @Override
    public boolean terminal() {
      return false;
    }
  }
}
