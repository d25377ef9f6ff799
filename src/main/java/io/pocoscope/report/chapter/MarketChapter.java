package io.pocoscope.report.chapter;

import io.pocoscope.api.ObservedRates;
import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a market whose parties fail as these do would do under collective incentives. */
final class MarketChapter {
  /** Settled slots; the law of fewer is hardly more than its prior. */
  private static final long FEWEST = 100;

  private MarketChapter() {}

  static Chapter of(Source source) {
    ParameterSet set = source.parameters();
    Optional<ObservedRates> rates = ObservedRates.of(set);
    List<Block> blocks = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    long settled = source.total().total().settled();
    if (settled < FEWEST) {
      blocks.add(
          new Block.Words(
              String.format(
                  Locale.ROOT,
                  "Own rates of %s say too little of a market: it is played from %d on.",
                  Say.count(settled, "settled slot"),
                  FEWEST)));
    } else if (rates.isEmpty()) {
      blocks.add(
          new Block.Words(
              "No market can be simulated that fails as this one does, as there is no population of"
                  + " own rates: "
                  + set.absent().stream()
                      .filter(each -> each.name().equals("population"))
                      .map(Absent::why)
                      .findFirst()
                      .orElse("the history does not give one")
                  + "."));
    } else {
      PlayedMarket market =
          PlayedMarket.play(rates.get(), source.total().total(), source.asked().seed());
      blocks.addAll(market.blocks());
      commands.add(source.seeded("simulate --observed --runs " + PlayedMarket.RUNS));
    }
    return Chapters.MARKET.saying(blocks, commands);
  }
}
