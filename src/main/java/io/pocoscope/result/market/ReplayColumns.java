package io.pocoscope.result.market;

import io.pocoscope.api.ReplayReport;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.Measure;
import io.pocoscope.market.ReplayRules;
import io.pocoscope.market.Replayed;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.Locale;

/** What a replayed history came to; some of it stands in several tables. */
final class ReplayColumns {
  private ReplayColumns() {}

  /**
   * All of it.
   *
   * @param level confidence of the intervals, in (0, 1)
   */
  static Columns<ReplayReport> all(double level) {
    String percent = String.format(Locale.ROOT, "%.0f %%", 100 * level);
    return rules()
        .allForMachines()
        .and(counts())
        .and(rateBefore())
        .headed("rate before, %")
        .forPeople("  " + percent, it -> ReplayRate.before(it).interval())
        .and(rateAfter())
        .headed("rate after, %")
        .forPeople("   " + percent, it -> ReplayRate.after(it).interval())
        .and(honest())
        .and(rest().allForMachines());
  }

  private static Columns<ReplayReport> rules() {
    return scheme()
        .and(MarketColumns.source("history, replayed"))
        .and(MarketColumns.incentives().from(ReplayColumns::incentives))
        .and(
            Columns.<ReplayRules>none()
                .text(
                    "mode",
                    Quantity.WORD,
                    "Whether slots of those who are out are run: shadow if they are, else exclude.",
                    it -> it.shadow() ? "shadow" : "exclude")
                .flag(
                    "per_role",
                    "Whether an account in several roles of a slot is charged for each.",
                    ReplayRules::perRole)
                .from(it -> it.replayed().rules()));
  }

  static Columns<ReplayReport> scheme() {
    return MarketColumns.scheme(it -> it.replayed().rules().scheme());
  }

  static Incentives incentives(ReplayReport report) {
    return report.replayed().rules().incentives();
  }

  private static Columns<ReplayReport> counts() {
    return Columns.<Replayed>none()
        .count("slots", Quantity.SLOTS, "Settled slots.", it -> it.completed() + it.failed())
        .headed("settled slots")
        .count("failed", Quantity.SLOTS, "Those that failed.", Replayed::failed)
        .count("pending", Quantity.SLOTS, "Slots that are not decided yet.", Replayed::pending)
        .count(
            "self_dealing",
            Quantity.SLOTS,
            "Settled slots in which an account takes part in several roles.",
            Replayed::selfDealing)
        .headed("self-dealing")
        .count(
            "accounts", Quantity.ACCOUNTS, "Accounts that took part.", it -> it.accounts().size())
        .<ReplayReport>from(ReplayReport::replayed)
        .and(out())
        .and(spared())
        .headed("failures spared")
        .and(forgone())
        .headed("successes forgone");
  }

  static Columns<ReplayReport> out() {
    return Columns.<ReplayReport>none()
        .count(
            "out",
            Quantity.ACCOUNTS,
            "Accounts that would have been out.",
            it -> it.replayed().out().size());
  }

  static Columns<ReplayReport> spared() {
    return Columns.<ReplayReport>none()
        .count(
            "spared",
            Quantity.SLOTS,
            "Failed slots that would not have been run.",
            it -> it.replayed().spared());
  }

  static Columns<ReplayReport> forgone() {
    return Columns.<ReplayReport>none()
        .count(
            "forgone",
            Quantity.SLOTS,
            "Completed slots that would not have been run.",
            it -> it.replayed().forgone());
  }

  private static Columns<ReplayReport> rateBefore() {
    return ReplayRate.columns(
        "rate_before", "The failure rate as it was, and its interval.", ReplayRate::before);
  }

  static Columns<ReplayReport> rateAfter() {
    return ReplayRate.columns(
        "rate_after", "The failure rate that it would have become.", ReplayRate::after);
  }

  private static Columns<ReplayReport> honest() {
    return Columns.<ReplayReport>none()
        .count(
            "honest_looking",
            Quantity.ACCOUNTS,
            "Accounts whose slots fail no more often than the target.",
            it -> it.replayed().honestLooking().size())
        .headed("honest-looking")
        .and(honestOut())
        .headed("  of them out")
        .number(
            "honest_looking_loss",
            Quantity.RLC,
            "What those of them who did not gain lost of their stakes.",
            it -> it.replayed().honestLoss())
        .within(Range.NOT_NEGATIVE)
        .headed("  stakes lost")
        .shown(it -> StatText.number(it.replayed().honestLoss()));
  }

  static Columns<ReplayReport> honestOut() {
    return Columns.<ReplayReport>none()
        .count(
            "honest_looking_out",
            Quantity.ACCOUNTS,
            "Those of the honest-looking who would have been out.",
            it ->
                it.replayed().honestLooking().stream()
                    .filter(account -> account.out().isPresent())
                    .count());
  }

  private static Columns<ReplayReport> rest() {
    return Columns.<ReplayReport>none()
        .proportion(
            "individual_target",
            "The own failure rate above which an account is unreliable: the target by the mean"
                + " number of accounts of a slot.",
            it -> it.replayed().individualTarget())
        .nested(
            "agreement",
            Quantity.UNIT_OF_MEASURE,
            "Those out against those whose inferred rate is above the individual target.",
            agreement(),
            ReplayReport::agreement);
  }

  private static Columns<ReplayReport.Agreement> agreement() {
    return Columns.<ReplayReport.Agreement>none()
        .count(
            "known",
            Quantity.ACCOUNTS,
            "Accounts whose own rate is inferred.",
            ReplayReport.Agreement::known)
        .count(
            "unreliable",
            Quantity.ACCOUNTS,
            "Those with a rate above the individual target.",
            ReplayReport.Agreement::unreliable)
        .proportion(
            Measure.PRECISION.key(),
            "Unreliable ones of those who were out.",
            ReplayReport.Agreement::precision)
        .proportion(
            Measure.RECALL.key(),
            "Those out of the unreliable ones.",
            ReplayReport.Agreement::recall);
  }
}
