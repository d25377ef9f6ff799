package io.pocoscope.result;

import io.pocoscope.result.casefile.CaseResults;
import io.pocoscope.result.column.Described;
import io.pocoscope.result.comparison.ComparisonResults;
import io.pocoscope.result.failure.FailureResults;
import io.pocoscope.result.game.GameResults;
import io.pocoscope.result.history.HistoryResults;
import io.pocoscope.result.market.MarketResults;
import io.pocoscope.result.parameter.ParameterResults;
import io.pocoscope.result.stake.StakeResults;
import java.util.List;
import java.util.stream.Stream;

/** Every result that there is. */
public final class Catalogue {
  private Catalogue() {}

  public static List<Described> all() {
    return Stream.of(
            HistoryResults.all(),
            FailureResults.all(),
            ComparisonResults.all(),
            CaseResults.all(),
            ParameterResults.all(),
            StakeResults.all(),
            GameResults.all(),
            MarketResults.all())
        .flatMap(List::stream)
        .toList();
  }
}
