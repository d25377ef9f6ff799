package io.pocoscope.devnet;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.devnet.server.DevnetServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many pages of 1000 tasks a devnet gives in a second, to one client and to eight, over HTTP.
 * Run by hand, not with the tests: it prints, and judges nothing.
 */
final class PagesPerSecond {
  private static final int TASKS = 100_000;
  private static final int PAGE = 1000;
  private static final long SECONDS = 5;

  private PagesPerSecond() {}

  public static void main(String[] arguments) throws Exception {
    History history = tasks();
    try (DevnetServer server = DevnetServer.start(0, "bench", new GraphNode(history))) {
      measure(server, 8); // until the compiler has seen enough
      for (int clients : List.of(1, 8)) {
        System.out.printf("%d client(s): %.0f pages/s%n", clients, measure(server, clients));
      }
    }
  }

  private static double measure(DevnetServer server, int clients) throws Exception {
    AtomicInteger pages = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      runs.add(threads.submit(() -> ask(new Questions(server), end, pages)));
    }
    for (Future<Integer> run : runs) {
      run.get();
    }
    threads.shutdown();
    return pages.get() * 1e9 / (System.nanoTime() - start);
  }

  private static int ask(Questions devnet, long end, AtomicInteger pages) throws Exception {
    int asked = 0;
    for (; System.nanoTime() < end; asked++) {
      int after = asked * PAGE % TASKS;
      String query =
          "{tasks(first: 1000, orderBy: id, block: {number: 2}, where: {id_gt: \"%s\"}){id status timestamp contributionDeadline revealDeadline finalDeadline index consensus resultDigest results resultsCallback deal{id} requester{id}}}"
              .formatted(after == 0 ? "" : id(after - 1));
      if (devnet.ask(query).body().length() < PAGE) {
        throw new IllegalStateException("no whole page");
      }
      pages.incrementAndGet();
    }
    return asked;
  }

  /** Tasks of one deal with a value in every field, each with a version that is over. */
  private static History tasks() {
    History history = new History(ApiSchema.ofPoco(), "bench");
    add(history, "Deal", id(0));
    add(history, "Account", id(0));
    for (int task = 0; task < TASKS; task++) {
      add(history, "Task", id(task));
    }
    return history;
  }

  private static void add(History history, String type, String id) {
    Object[] values =
        history.schema().type(type).fields().values().stream()
            .filter(field -> field.kind().stored())
            .map(field -> value(field, id))
            .toArray();
    history.add(type, id, new Version(1, 2, values));
    history.add(type, id, new Version(2, Version.OPEN, values));
  }

  private static Object value(Field field, String id) {
    if (field.kind() == Field.Kind.REFERENCES) {
      return List.of();
    }
    return switch (field.type()) {
      case "BigInt" -> BigInteger.valueOf(1736226233);
      case "BigDecimal" -> BigDecimal.ONE;
      case "Int" -> 1;
      case "Boolean" -> true;
      case "TaskStatus" -> "COMPLETED";
      case "Deal", "Account" -> id(0);
      default -> id;
    };
  }

  private static String id(int task) {
    return "0x%064x".formatted(task);
  }
}
