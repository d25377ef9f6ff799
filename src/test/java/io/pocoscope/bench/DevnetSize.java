package io.pocoscope.bench;

import java.util.List;

/**
 * How much memory a devnet takes that serves 100 000 made-up slots with all their versions, and how
 * long its answers take then. Baseline: a market of a tenth of the size, for what grows with it.
 */
final class DevnetSize {
  private static final int MEAN_TASKS = 5;
  private static final int TIMES = 5;
  private static final List<String> QUESTIONS =
      List.of(
          "{tasks(first: 1000, where: {id_gt: \"0x8\"}){id status}}",
          "{tasks(first: 1000, where: {id_gt: \"0x8\", id_lt: \"0x80001\"}){id}}",
          "{transfers(first: 1000, orderBy: id, block: {number: 5000000}){id}}",
          "{protocol(id: \"iExec\", block: {number: 5000000}){tasksCount}}",
          "{accounts(first: 1000, where: {_change_block: {number_gte: 5580000}}){id balance}}",
          "{transactions(first: 1000, where: {_change_block: {number_gte: 5580000}}){id}}",
          "{tasks(first: 1000, orderBy: timestamp, orderDirection: desc){id}}",
          "{tasks(first: 100){id contributions{id} deal{requester{id}}}}");

  private DevnetSize() {}

  static void run() throws Exception {
    try (OtherProcess small = OtherProcess.start(MarketServer.class, "2000", "" + MEAN_TASKS);
        OtherProcess large = OtherProcess.start(MarketServer.class, "20000", "" + MEAN_TASKS)) {
      System.out.printf("%8s %8s %s%n", "ms", "tenth", "question");
      for (String question : QUESTIONS) {
        System.out.printf("%8.1f %8.1f %s%n", ms(large, question), ms(small, question), question);
      }
      System.out.printf(
          "resident at most: %d MB; a tenth of the slots: %d MB%n",
          large.mostResident(), small.mostResident());
    }
  }

  /** The best of several times: the first one makes what is needed to find things. */
  private static double ms(OtherProcess server, String question) {
    Client client = new Client(server.url());
    double best = Double.MAX_VALUE;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      client.ask(question);
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
    }
    return best;
  }
}
