package io.pocoscope.result.casefile;

import io.pocoscope.casefile.DealFile;
import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import java.util.Optional;

/**
 * What was agreed of a deal's tasks, which is that of each of its slots too.
 *
 * @param category its name
 * @param clock the category's work clock, s
 * @param trust how sure a consensus has to be
 * @param tee whether an enclave was asked for
 */
record AgreedColumns(
    Optional<String> category, Optional<Long> clock, Optional<Long> trust, Optional<Boolean> tee) {
  static AgreedColumns of(SlotFile slot) {
    SlotFile.Terms terms = slot.terms();
    return new AgreedColumns(terms.category(), terms.clock(), terms.trust(), terms.tee());
  }

  static AgreedColumns of(DealFile deal) {
    DealFile.Terms terms = deal.terms();
    return new AgreedColumns(terms.category(), terms.clock(), terms.trust(), terms.tee());
  }

  static Columns<AgreedColumns> columns() {
    return Columns.<AgreedColumns>none()
        .text("category", Quantity.NAME, "The category of the tasks.", AgreedColumns::category)
        .column(
            "work_clock_seconds",
            Kind.WHOLE,
            Quantity.SECONDS,
            "The category's work clock, of which deadlines are multiples.",
            AgreedColumns::clock)
        .column(
            "trust",
            Kind.WHOLE,
            Quantity.ONE,
            "The trust that was agreed: how sure a consensus has to be.",
            AgreedColumns::trust)
        .flag("tee", "Whether an enclave was asked for.", AgreedColumns::tee);
  }
}
