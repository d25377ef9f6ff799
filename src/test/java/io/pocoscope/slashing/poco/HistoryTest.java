package io.pocoscope.slashing.poco;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consensus of a whole history, whose workers gain and lose score as it goes on. */
class HistoryTest {
  /** Tasks of one round in which all agreed, with the scores that they contributed with. */
  private static final String UNANIMOUS =
      """
      with scored as (
        select account, score, block, log_index from accurate_contribution
        union all
        select account, score, block, log_index from faulty_contribution
      ),
      score as (select account, score, event_place(block, log_index) as place from scored),
      contributed as (
        select task, worker, event_place(block, log_index) as place from task_contribute
      )
      select slot.trust,
             list(cast(coalesce(score.score, 0) as varchar) order by contributed.place) as scores
      from slot
      join contributed on contributed.task = slot.task
      asof left join score
        on score.account = contributed.worker and score.place < contributed.place
      where slot.completed and slot.rounds = 1 and not slot.minority
        and not slot.contribute_and_finalize
      group by slot.task, slot.trust\
      """;

  private record Agreed(long trust, List<Long> scores) {}

  @TempDir private Path folder;

  @Test
  void asManyContributeAsAConsensusNeeds() {
    try (Store store =
        MarketStore.open(
            folder.resolve("market.duckdb"),
            MarketSettings.defaults().withSeed(8).withSize(120, 4))) {
      List<Agreed> tasks =
          store.query(
              UNANIMOUS,
              row ->
                  new Agreed(
                      row.getLong("trust"),
                      Fields.texts(row, "scores").stream().map(Long::valueOf).toList()));
      assertThat(tasks)
          .hasSizeGreaterThan(200)
          .anyMatch(task -> task.scores().stream().anyMatch(score -> Electorate.weight(score) > 2))
          .anyMatch(task -> task.scores().size() > 2)
          .allSatisfy(
              task ->
                  assertThat(new Electorate(task.trust(), task.scores()).contributionsNeeded())
                      .isEqualTo(task.scores().size()));
    }
  }
}
