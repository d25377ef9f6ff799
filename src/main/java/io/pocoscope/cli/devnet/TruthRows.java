package io.pocoscope.cli.devnet;

import io.pocoscope.dataset.TruthTable;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Hidden;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The truth about slots as rows of a table. */
final class TruthRows implements TruthSink {
  private final TruthTable table;

  TruthRows(TruthTable table) {
    this.table = table;
  }

  @Override
  public void slot(SlotTruth truth) {
    Optional<Hidden> hidden = truth.hidden();
    table.add(
        Arrays.asList(
            truth.initialized() ? truth.task() : truth.deal() + ':' + truth.index(),
            truth.deal(),
            truth.index(),
            truth.task(),
            truth.outcome().name(),
            truth.cause().orElse(null),
            truth.culprit().map(TruthRows::party).orElse(null),
            truth.culprit().map(Culprit::actor).orElse(null),
            truth.callbackReverted(),
            hidden.map(Hidden::cause).orElse(null),
            hidden.map(Hidden::era).orElse(null),
            hidden.map(it -> it.evidence().text()).orElse(null),
            hidden.map(it -> party(it.culprit())).orElse(null),
            hidden.map(it -> it.culprit().actor()).orElse(null)));
  }

  private static String party(Culprit culprit) {
    return culprit.role().name().toLowerCase(Locale.ROOT);
  }
}
