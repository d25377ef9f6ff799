package io.pocoscope.outcome;

import io.pocoscope.hash.Keccak;
import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Finds the contributions that hold nothing but a worker's error, though nobody revealed what they
 * hold: the hash of the task's id and one of the few digests that workers' errors have. SQL has no
 * such hash.
 */
final class ContributedErrors {
  /** As many rows as one statement takes. */
  private static final int AT_ONCE = 250;

  private static final String JUDGED = "main.judged_contribution";

  private final Store store;
  private final String contributions;
  private final String found;
  private final List<String> digests;

  /** Those of contributions that were judged to be kept, which are kept beside them. */
  ContributedErrors(Store store) {
    this(store, JUDGED, "main.contributed_error");
  }

  /**
   * Those of others.
   *
   * @param contributions the table of contributions as they were judged
   * @param found the table for what is found, of the columns of {@code contributed_error}
   */
  ContributedErrors(Store store, String contributions, String found) {
    this.store = store;
    this.contributions = contributions;
    this.found = found;
    this.digests =
        store.query("select digest from worker_error order by digest", row -> row.getString(1));
  }

  private record Found(String task, String worker, String hash, String digest) {
    private List<String> values() {
      return List.of(task, worker, hash, digest);
    }
  }

  /**
   * Keeps those among contributions that have just been judged.
   *
   * @param tasks a table of the tasks that they are of, with a column {@code id}
   */
  void keep(String tasks) {
    List<Found> rows = new ArrayList<>();
    store.forEach(
        Judging.text("unrevealed").replace("{of}", tasks).replace("{contributions}", contributions),
        row -> {
          String task = row.getString("task");
          String hash = row.getString("hash");
          for (String digest : digests) {
            if (Keccak.contribution(task, digest).equals(hash)) {
              return rows.add(new Found(task, row.getString("worker"), hash, digest));
            }
          }
          return false;
        });
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
    }
  }

  private void insert(List<Found> rows) {
    store.execute(
        String.format(
            Locale.ROOT,
            "insert into %s values %s",
            found,
            String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?)"))),
        rows.stream().flatMap(row -> row.values().stream()).toArray());
  }
}
