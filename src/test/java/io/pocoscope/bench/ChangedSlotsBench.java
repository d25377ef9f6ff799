package io.pocoscope.bench;

import io.pocoscope.store.Table;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sync that brings a thousand slots, or {@code -Dchanged=N}, that have changed since the one
 * before: by this build, and by an earlier one, in turns. {@code -Dbefore=FOLDER} is the earlier
 * program, {@code -Dstore=FILE} a store that it has filled with the made-up market of {@code
 * -Dslots=N} slots (1000000); {@code -Drounds=N} how often (3).
 */
final class ChangedSlotsBench {
  private static final int SLOTS_PER_DEAL = 5;

  /** As many as a sync compares for a reorganisation, and then some. */
  private static final long RECENT_BLOCKS = 5_000;

  private ChangedSlotsBench() {}

  static void run() throws Exception {
    if (System.getProperty("before", "").isEmpty()) {
      System.out.println("names no earlier program: -Dbefore=FOLDER -Dstore=FILE");
      return;
    }
    Path before = Path.of(System.getProperty("before")).toAbsolutePath();
    Path after = Path.of("").toAbsolutePath();
    int deals = Integer.getInteger("slots", 1_000_000) / SLOTS_PER_DEAL;
    try (TempFolder folder = TempFolder.create()) {
      Path old = folder.resolve("before.duckdb");
      Path now = folder.resolve("after.duckdb");
      Files.copy(Path.of(System.getProperty("store")), old);
      long block = goBack(old, Integer.getInteger("changed", 1000));
      Files.copy(old, now);
      Files.writeString(folder.resolve("nothing.json"), "{\"data\":{\"tasks\":[]}}");
      Spent.by(folder.path(), launched(after, now, "import", "nothing.json"));
      String since = Long.toString(block - RECENT_BLOCKS);
      try (OtherProcess server =
          OtherProcess.start(8, RecentServer.class, "" + deals, "" + SLOTS_PER_DEAL, since)) {
        List<Spent> earlier = new ArrayList<>();
        List<Spent> later = new ArrayList<>();
        for (int round = 0; round < Integer.getInteger("rounds", 3); round++) {
          earlier.add(sync(folder, before, old, server.url()));
          later.add(sync(folder, after, now, server.url()));
          print(earlier.get(round), later.get(round));
        }
      }
    }
  }

  private static void print(Spent before, Spent after) {
    System.out.printf(
        Locale.ROOT,
        "sync of changed slots: before %.1f s, %.1f of a processor, %d MB; now %.1f s, %.1f, %d MB;"
            + " ratio %.2f (wanted: 1), of processor time %.2f%n",
        before.seconds(),
        before.processor(),
        before.megabytes(),
        after.seconds(),
        after.processor(),
        after.megabytes(),
        after.seconds() / before.seconds(),
        after.processor() / before.processor());
  }

  /** Each time from the same state. */
  private static Spent sync(TempFolder folder, Path program, Path store, URI url)
      throws IOException, InterruptedException {
    Path copy = folder.resolve("copy.duckdb");
    Files.deleteIfExists(copy);
    Files.copy(store, copy);
    String[] words = {
      "sync", "--network", "generated", "--margin", "0", "--endpoint", url.toString()
    };
    return Spent.by(folder.path(), launched(program, copy, words));
  }

  private static List<String> launched(Path home, Path store, String... command) {
    List<String> words =
        new ArrayList<>(
            List.of("env", "POCOSCOPE_REBUILD=no", home.resolve("pocoscope").toString()));
    words.addAll(List.of("-q", "--db", store.toString()));
    words.addAll(List.of(command));
    return words;
  }

  /**
   * Takes a store back to before its last slots changed: their events are gone, and their tasks
   * with what has been contributed since.
   *
   * @return the block that it stands at now
   */
  private static long goBack(Path store, int slots) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + store);
        Statement statement = connection.createStatement()) {
      statement.execute("create temp table happened as " + happened());
      statement.execute(
          "create temp table gone as select task from (select task, max(block) as block from"
              + " happened group by task) order by block desc limit "
              + slots);
      long block;
      try (ResultSet first =
          statement.executeQuery(
              "select min(block) - 1 from (select max(block) as block from happened where task in"
                  + " (from gone) group by task)")) {
        first.next();
        block = first.getLong(1);
      }
      for (Table table : Table.all()) {
        if (table.isEvent()) {
          statement.execute("delete from " + table.sqlName() + " where block > " + block);
        }
      }
      statement.execute("delete from task where id in (from gone)");
      statement.execute(
          "delete from contribution where (task, worker) not in (select (task, worker) from"
              + " task_contribute)");
      statement.execute("update meta set block_number = " + block);
      return block;
    }
  }

  private static String happened() {
    List<String> events = new ArrayList<>();
    for (Table table : Table.all()) {
      if (table.isEvent() && table.sqlName().startsWith("task_")) {
        events.add("select task, block from " + table.sqlName());
      }
    }
    return String.join(" union all ", events);
  }
}
