package io.pocoscope.result.failure;

import io.pocoscope.attribution.Estimate;
import io.pocoscope.rate.Trend;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.vetting.VetTable;
import io.pocoscope.vetting.Vetted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Actors' verdicts, a row to an actor in a role. */
public final class VetResult {
  private VetResult() {}

  /** With all columns; the first rows. */
  public static Result of(VetTable table, int limit) {
    VetReason reason = new VetReason(table.settings());
    return columns(reason).result(table.vetted().stream().limit(limit).toList());
  }

  /** Addresses alone. */
  public static Result ids(List<Vetted> listed) {
    return Columns.<Vetted>none()
        .text("actor", Quantity.ADDRESS, "Its address.", it -> it.actor().address())
        .result(listed);
  }

  static Columns<Vetted> columns(VetReason reason) {
    return Columns.<Vetted>none()
        .text(
            "verdict",
            Quantity.WORD,
            "accept, reject, or untested where too little was seen to say either.",
            it -> it.verdict().label())
        .text("role", Quantity.WORD, "In which role.", it -> it.actor().role().label())
        .text("actor", Quantity.ADDRESS, "Its address.", it -> it.actor().address())
        .withNames()
        .share("rate", "Its own failure rate: the posterior mean.", rate(Estimate::rate))
        .headed("own rate\n%")
        .share("rate_low", "Lower bound of the own rate.", rate(it -> it.interval().low()))
        .forMachines()
        .share("rate_high", "Upper bound of the own rate.", rate(it -> it.interval().high()))
        .forMachines()
        .forPeople(
            "interval",
            it ->
                it.estimate()
                    .map(own -> NumberText.percents(own.interval().low(), own.interval().high()))
                    .orElse(""))
        .share(
            "at_most",
            "How likely the own rate is at most the bound (--at-most).",
            rate(Estimate::atMost))
        .forMachines()
        .count(
            "slots",
            Quantity.SLOTS,
            "Settled slots with it.",
            it -> it.estimate().map(own -> own.unit().slots()).orElse(0))
        .count(
            "failed",
            Quantity.SLOTS,
            "Those that failed, by whomever.",
            it -> it.estimate().map(own -> own.unit().failed()).orElse(0))
        .forMachines()
        .count(
            "clusters",
            Quantity.CLUSTERS,
            "How many requesters they are of; of a requester or beneficiary, how many deals.",
            it -> it.record().clusters())
        .time("last_seen", "The deadline of the last one.", it -> it.record().lastSeen())
        .headed("last seen")
        .shown(it -> it.record().lastSeen().map(time -> time.toString().substring(0, 10)))
        .text(
            "trend",
            Quantity.WORD,
            "Whether its slots' failures become more frequent: rising, falling, steady where that"
                + " is not told from chance (p .01), unknown where there are no two clusters, days"
                + " and outcomes.",
            it -> it.record().course().name().toLowerCase(Locale.ROOT))
        .number(
            "trend_p",
            Quantity.SHARE,
            "The trend's p-value, two-sided, with the variance between clusters.",
            it -> it.record().trend().flatMap(Trend::corrected).map(Trend.Corrected::p))
        .within(Range.SHARE)
        .forMachines()
        .text(
            "because",
            Quantity.WORD,
            "Why: BELOW or ABOVE the bound as surely as was asked, NEVER_SEEN, TOO_FEW_SLOTS,"
                + " UNSURE, ONLY_ITS_KIND where what is usual of its kind says so and what it did"
                + " says the contrary, ONE_OF_SEVERAL that cannot be told apart.",
            it -> it.because().name())
        .forMachines()
        .text("reason", Quantity.SENTENCE, "The same in a sentence.", reason::of)
        .prose();
  }

  private static Function<Vetted, Optional<Double>> rate(Function<Estimate, Double> value) {
    return it -> it.estimate().map(value);
  }
}
