package io.pocoscope.offchain;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.scheduler.HttpAnswer;
import io.pocoscope.devnet.scheduler.SchedulerSettings;
import io.pocoscope.devnet.scheduler.Schedulers;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the made-up schedulers of a market say, in a store, with no HTTP in between. */
public final class SpokenStore {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();
  private static final Instant ASKED = Instant.parse("2026-01-01T00:00:00Z");

  private SpokenStore() {}

  /**
   * Adds the answers about all slots.
   *
   * @param store with the market's slots, whoever filled it
   * @param share of pools with a scheduler, in [0, 1]
   * @return the truth about every slot, with what the answers have to be read as
   */
  public static List<SlotTruth> fill(Store store, MarketSettings market, double share) {
    History history = new History(SCHEMA, "QmSpoken");
    List<SlotTruth> truths = new ArrayList<>();
    Market.run(market, SCHEMA, new HistorySink(history), truths::add);
    if (share == 0) {
      return truths;
    }
    Map<String, String> pools =
        store
            .query(
                "select id, workerpool from deal where workerpool is not null",
                row -> Map.entry(row.getString(1), row.getString(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> tasks = Set.copyOf(store.query("select id from task", row -> row.getString(1)));
    SchedulerSettings settings = new SchedulerSettings(share, 0, market.seed(), 134);
    try (Schedulers schedulers = Schedulers.of(history, truths, settings)) {
      List<Answer> answers = new ArrayList<>();
      Set<String> serving =
          pools.values().stream()
              .filter(
                  pool ->
                      schedulers
                          .answer("/compass/134/workerpools/" + pool, "http://none")
                          .filter(answer -> answer.status() == 200)
                          .isPresent())
              .collect(Collectors.toSet());
      for (SlotTruth truth : schedulers.truths()) {
        String pool = pools.get(truth.deal());
        schedulers
            .answer("/schedulers/" + pool + "/tasks/" + truth.task(), "http://none")
            .filter(answer -> answer.status() == 200 || serving.contains(pool))
            .ifPresent(
                answer ->
                    answers.add(
                        answer(
                            pool,
                            truth.task(),
                            answer,
                            tasks.contains(truth.task())
                                ? Optional.empty()
                                : Optional.of(truth.deal() + ":" + truth.index()))));
      }
      new OffchainTables(store).keep(answers);
      return schedulers.truths();
    }
  }

  private static Answer answer(String pool, String task, HttpAnswer answer, Optional<String> slot) {
    String scheduler = "http://none/schedulers/" + pool;
    return new Answer(
        Optional.of(pool),
        scheduler,
        task,
        ASKED,
        Optional.of(answer.status()),
        Optional.of(answer.body()),
        answer.status() == 200
            ? AnswerReader.read(scheduler, task, answer.body())
            : new Reading.Unreadable("not known there"),
        slot);
  }
}
