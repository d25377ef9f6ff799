package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.MixedPlay;
import io.pocoscope.slashing.NormalForm;

/** Mixed equilibria, a row to each: the beliefs at which honest play breaks down. */
final class MixedResult {
  private MixedResult() {}

  static Result of(NormalForm game) {
    return columns().result(MixedPlay.of(game));
  }

  static Columns<MixedPlay> columns() {
    return PartyColumns.<MixedPlay>chances(MixedPlay::honest)
        .proportion("success", "Probability that the task succeeds.", MixedPlay::success)
        .inSixDigits();
  }
}
