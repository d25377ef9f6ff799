package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.chain.Agenda;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.hash.Keccak;
import java.util.List;
import java.util.stream.IntStream;

/** Writes down what a node reads in the files of bulk deals, once it has got them. */
final class BulkBook {
  private static final String ANY = Ledger.ZERO;
  private static final String SIGNATURE_END = "1b";

  private final Chain chain;
  private final Agenda arrivals = new Agenda();

  BulkBook(Chain chain) {
    this.chain = chain;
  }

  void matched(Deal deal) {
    deal.bulk().ifPresent(bulk -> expect(deal, bulk));
  }

  /**
   * Writes what has arrived by now. Files make no blocks: they come to light with a transaction.
   */
  void readFiles() {
    arrivals.runDue(chain.now());
  }

  private void expect(Deal deal, Bulk bulk) {
    // A real node shows the bulk in the block of its deal, whether anybody can read the file or
    // not.
    chain.saveForGood(chain.draft("Bulk", deal.id()).text("hash", bulk.hash()));
    for (int place = 0; place < bulk.slices().size(); place++) {
      Bulk.Slice slice = bulk.slices().get(place);
      long index = deal.first() + place;
      if (slice.arrival() != Bulk.NEVER) {
        arrivals.at(slice.arrival(), () -> write(deal, index, slice));
      }
    }
  }

  private void write(Deal deal, long index, Bulk.Slice slice) {
    // The task is named whether it has been initialized or not.
    String task = Keccak.taskId(deal.id(), index);
    List<String> datasets = slice.datasets().stream().map(Actor::address).toList();
    List<String> orders =
        IntStream.range(0, datasets.size()).mapToObj(place -> task + '-' + place).toList();
    for (int place = 0; place < datasets.size(); place++) {
      writeOrder(orders.get(place), datasets.get(place));
    }
    chain.saveForGood(
        chain
            .draft("BulkSlice", deal.id() + '-' + index)
            .text("bulk", deal.id())
            .text("hash", slice.hash())
            .text("task", task)
            .number("index", index)
            .ids("datasets", datasets)
            .ids("datasetOrders", orders));
  }

  /** Read from the file, it has what the chain's orders lack. */
  private void writeOrder(String id, String dataset) {
    String hash = MadeUpHash.of("order " + id);
    chain.saveForGood(
        chain
            .draft("DatasetOrder", id)
            .text("dataset", dataset)
            .rlc("datasetprice", 0)
            .number("volume", 1000)
            .text("tag", "0x" + "0".repeat(64))
            .text("apprestrict", ANY)
            .text("workerpoolrestrict", ANY)
            .text("requesterrestrict", ANY)
            .text("salt", hash)
            .text("sign", hash + hash.substring(2) + SIGNATURE_END));
  }
}
