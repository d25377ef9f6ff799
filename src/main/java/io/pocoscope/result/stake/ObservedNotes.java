package io.pocoscope.result.stake;

import io.pocoscope.calibration.Posteriors;
import io.pocoscope.result.column.Remark;
import java.util.List;

/** What is said of a rate that a store's slots leave known. */
public final class ObservedNotes {
  private ObservedNotes() {}

  public static List<Remark> of(Posteriors.Known known) {
    double independent = known.posterior().a() + known.posterior().b() - 1;
    return List.of(
        Remark.note(
                "observed",
                "observed: %d of %d settled slots failed, %d pending; as sure of it as of %.1f"
                    + " independent slots%s",
                known.failed(),
                known.settled(),
                known.pending(),
                independent,
                known.clustersKnown()
                    ? ""
                    : ", if they are: requesters are unknown, and this is the least that is"
                        + " uncertain")
            .with("failed", known.failed())
            .with("settled", known.settled())
            .with("pending", known.pending())
            .with("independent_slots", independent));
  }
}
