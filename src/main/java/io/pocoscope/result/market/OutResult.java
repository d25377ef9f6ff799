package io.pocoscope.result.market;

import io.pocoscope.api.ReplayReport;
import io.pocoscope.market.Replayed;
import io.pocoscope.market.Scheme;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import java.time.Instant;
import java.util.List;

/** Who would have been out of a replayed history, and when: a row to a scheme and account. */
public final class OutResult {
  private static final int DATE = "2021-11-05".length();

  private OutResult() {}

  record Line(Scheme scheme, Replayed.Account account, Replayed.Out out) {
    Instant time() {
      return Instant.ofEpochSecond(out.deadline());
    }
  }

  /**
   * The rows.
   *
   * @param limit how many to a scheme at the most
   */
  public static Result of(List<ReplayReport> reports, int limit) {
    List<Line> lines =
        reports.stream()
            .flatMap(
                report -> report.replayed().out().stream().limit(limit).map(it -> line(report, it)))
            .toList();
    long all = reports.stream().mapToLong(it -> it.replayed().out().size()).sum();
    return columns().result(lines).noted(notes(lines.size(), all));
  }

  private static Line line(ReplayReport report, Replayed.Account account) {
    return new Line(report.replayed().rules().scheme(), account, account.out().orElseThrow());
  }

  private static List<Remark> notes(int shown, long all) {
    return shown == all
        ? List.of()
        : List.of(
            Remark.caveat(
                    "limit", "shown are %d of %d accounts that were out: see --limit", shown, all)
                .with("shown", shown)
                .with("out", all));
  }

  static Columns<Line> columns() {
    return MarketColumns.<Line>scheme(Line::scheme)
        .text("account", Quantity.ADDRESS, "Who was out.", it -> it.account().account())
        .headed("out")
        .withNames()
        .time("out_at", "The deadline of the slot after which it was out.", Line::time)
        .headed("at")
        .shown(it -> it.time().toString().substring(0, DATE))
        .and(until().from(Line::out))
        .and(whole().from(Line::account));
  }

  private static Columns<Replayed.Out> until() {
    return Columns.<Replayed.Out>none()
        .count(
            "out_after_slots",
            Quantity.SLOTS,
            "How many settled slots there had been, of anybody.",
            Replayed.Out::slot)
        .headed("after\nslots")
        .count(
            "failures",
            Quantity.SLOTS,
            "Failures that it had been charged with.",
            Replayed.Out::failures)
        .headed("fail-\nures")
        .count(
            "successes",
            Quantity.SLOTS,
            "Successes that it had been rewarded for.",
            Replayed.Out::successes)
        .headed("suc-\ncesses")
        .count(
            "spared",
            Quantity.SLOTS,
            "Failed slots that it would have taken part in after it was out, and that would not"
                + " have been run; each account that was out counts them.",
            Replayed.Out::spared)
        .count(
            "forgone",
            Quantity.SLOTS,
            "Completed slots that were not run, likewise.",
            Replayed.Out::forgone);
  }

  private static Columns<Replayed.Account> whole() {
    return Columns.<Replayed.Account>none()
        .count(
            "slots",
            Quantity.SLOTS,
            "Settled slots that it took part in, in the whole history.",
            Replayed.Account::slots)
        .count("failed", Quantity.SLOTS, "Those that failed.", Replayed.Account::failed)
        .allForMachines();
  }
}
