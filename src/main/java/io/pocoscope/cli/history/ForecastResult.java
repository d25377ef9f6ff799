package io.pocoscope.cli.history;

import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.Result;
import io.pocoscope.sync.Forecast;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a sync would do, for the printer. */
final class ForecastResult {
  private ForecastResult() {}

  static Result of(Forecast forecast) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("network", forecast.network());
    facts.put("deployment", forecast.deployment());
    facts.put("head", forecast.head().number());
    facts.put("head_time", forecast.head().time().orElse(null));
    facts.put("head_age_seconds", forecast.head().age().map(Duration::toSeconds).orElse(null));
    facts.put("head_stands_still", forecast.head().standsStill());
    facts.put("head_blocks_back", forecast.head().blocksBack());
    facts.put("block", forecast.block());
    facts.put("since", forecast.since().orElse(null));
    facts.put("resumes", forecast.resumes());
    facts.put("rows_about", forecast.rows());
    facts.put("pages_about", forecast.pages());
    facts.put("seconds_at_least", forecast.time().toMillis() / 1000.0);
    return Facts.result(facts);
  }
}
