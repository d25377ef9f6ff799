package io.pocoscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many pages of 1000 tasks a devnet gives in a second, to one client and to eight, over HTTP,
 * in a process of its own. Baseline: the same bytes, ready-made, from the same HTTP server.
 */
final class PagesPerSecond {
  private static final int PAGE = 1000;
  private static final long SECONDS = 5;

  private PagesPerSecond() {}

  static void run() throws Exception {
    try (OtherProcess devnet = OtherProcess.start(TaskServer.class);
        OtherProcess readyMade = OtherProcess.start(ReadyMadeServer.class)) {
      measure(devnet, 8); // until the compiler has seen enough
      measure(readyMade, 8);
      for (int clients : List.of(1, 8)) {
        double pages = measure(devnet, clients);
        double most = measure(readyMade, clients);
        System.out.printf(
            "%d client(s): %.0f pages/s, %.2f of the %.0f that are ready-made%n",
            clients, pages, pages / most, most);
      }
    }
  }

  private static double measure(OtherProcess server, int clients) throws Exception {
    AtomicInteger pages = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(SECONDS);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      runs.add(threads.submit(() -> ask(new Client(server.url()), end, pages)));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();
    return pages.get() * 1e9 / (System.nanoTime() - start);
  }

  private static void ask(Client client, long end, AtomicInteger pages) {
    for (int asked = 0; System.nanoTime() < end; asked++) {
      if (client.ask(question(asked * PAGE % TaskServer.TASKS)) < TaskServer.SHORTEST_PAGE) {
        throw new IllegalStateException("no whole page");
      }
      pages.incrementAndGet();
    }
  }

  /** What a sync asks of tasks. */
  static String question(int after) {
    return "{tasks(first: 1000, orderBy: id, block: {number: 2}, where: {id_gt: \"%s\"}){id status timestamp contributionDeadline revealDeadline finalDeadline index consensus resultDigest results resultsCallback deal{id} requester{id}}}"
        .formatted(after == 0 ? "" : TaskServer.id(after - 1));
  }
}
