package io.pocoscope.result.market;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.util.List;

/**
 * A replayed history: its schemes side by side for people; for machines who was out in rows, and in
 * JSON an object to a scheme.
 */
public final class ReplayResult {
  private ReplayResult() {}

  /**
   * The rows.
   *
   * @param limit how many of those who were out to a scheme at the most
   */
  public static Result of(Replays replays, int limit, Pocoscope poco) {
    Columns<ReplayReport> objects =
        columns(replays.level())
            .and(history(replays))
            .column(
                "removed",
                Kind.ANY,
                Quantity.ACCOUNTS,
                "Who was out, and when.",
                it -> NamedResult.of(OutResult.of(List.of(it), limit), poco).asJson())
            .column(
                "sensitivity",
                Kind.ANY,
                Quantity.UNIT_OF_MEASURE,
                "The same with other amounts.",
                it ->
                    columns(replays.level())
                        .result(replays.varied(it.replayed().rules().scheme()))
                        .asJson());
    Result out = OutResult.of(replays.reports(), limit);
    return out.withJson(objects.result(replays.reports()).asJson())
        .noted(ReplayNotes.of(replays))
        .alsoNoted(out.notes());
  }

  /** What people are shown. */
  public static Result sideBySide(Replays replays) {
    return SideBySide.of(
            "replayed",
            it -> it.replayed().rules().scheme().title(),
            columns(replays.level()),
            replays.reports())
        .noted(ReplayNotes.of(replays));
  }

  static Columns<ReplayReport> columns(double level) {
    return ReplayColumns.all(level);
  }

  private static Columns<ReplayReport> history(Replays replays) {
    return Columns.<ReplayReport>none()
        .list(
            "roles",
            Quantity.WORD,
            "Whose stake is at risk.",
            it -> replays.roles().stream().map(PartyRole::label).toList())
        .count(
            "unknown",
            Quantity.SLOTS,
            "Slots that are left out as too little of them is known.",
            it -> replays.history().unknown())
        .count(
            "without_deadline",
            Quantity.SLOTS,
            "Slots in the order of their last update, as their deadline is not known.",
            it -> replays.history().undated())
        .count(
            "requesters",
            Quantity.ACTORS,
            "Requesters that have a settled slot.",
            ReplayReport::requesters);
  }
}
