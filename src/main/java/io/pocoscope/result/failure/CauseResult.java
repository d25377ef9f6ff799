package io.pocoscope.result.failure;

import io.pocoscope.cause.CauseLine;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Keyed;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why slots failed, a row to a group, outcome and cause. */
public final class CauseResult {
  private CauseResult() {}

  record Line(List<Object> keys, CauseLine line, String cause) implements Keyed {
    Optional<BigDecimal> priced(BigDecimal nrlc) {
      return line.stakeUnknown() ? Optional.empty() : Optional.of(nrlc);
    }
  }

  public static Result of(CauseTable table) {
    List<Line> lines =
        Stream.concat(table.lines().stream(), table.hidden().stream())
            .map(it -> new Line(GroupKeys.of(table.by(), it.keys()), it, it.cause()))
            .toList();
    String ofTotal = table.by().isEmpty() ? GroupKeys.TOTAL : table.total().cause();
    Line total = new Line(GroupKeys.ofTotal(table.by()), table.total(), ofTotal);
    return GroupKeys.<Line>columns(table.by())
        .and(columns())
        .result(lines, Optional.of(total))
        .noted(CauseNotes.of(table));
  }

  static Columns<Line> columns() {
    return Columns.<Line>none()
        .text(
            "outcome",
            Quantity.WORD,
            "FAILED_CLAIMED, or FAILED_UNCLAIMED; COMPLETED of hidden failures, which do not count"
                + " as failed unless --count says so: then FAILED_HIDDEN, or FAILED_SHARED.",
            it -> it.line().outcome())
        .forMachines()
        .text(
            "cause",
            Quantity.WORD,
            "How far the last round came, or the worker's error that stands for a result: see how"
                + " slots are judged.",
            Line::cause)
        .forPeople("claimed", it -> claimed(it.line().outcome()))
        .styled(Style.TEXT)
        .forPeople("open", it -> initials(it.line().parties()))
        .styled(Style.TEXT)
        .text(
            "never_runnable_because",
            Quantity.WORD,
            "Why a stock scheduler does not run such slots, which narrows the parties; nothing where"
                + " it does.",
            it -> it.line().unrunnable())
        .forMachines()
        .count("slots", Quantity.SLOTS, "Slots that failed so.", it -> it.line().slots())
        .share(
            "share",
            "Of the failed slots of the group; nothing of what does not count as failed.",
            it -> it.line().failed() ? Optional.of(it.line().share()) : Optional.empty())
        .headed("share\n%")
        .share(
            "share_of_slots",
            "Of all slots of the group, the pending and unknown too, the early ones not.",
            it -> it.line().shareOfSlots())
        .headed("of all\n%")
        .rlcShown(
            "rlc",
            "What the payers of those whose price is known had at stake; nothing where no price is"
                + " known.",
            it -> it.priced(it.line().stake()))
        .headed("RLC")
        .rlcShown(
            "slashed_rlc",
            "What the pools' owners lost: 30 % of the pools' prices where claimed, 0 where not, or where"
                + " the chain calls it completed; nothing where no price is known.",
            it -> it.priced(it.line().slashed()))
        .headed("slashed")
        .list(
            "parties",
            Quantity.WORD,
            "The roles that the evidence leaves open.",
            it -> it.line().parties())
        .forMachines();
  }

  private static String claimed(String outcome) {
    return switch (outcome) {
      case "FAILED_CLAIMED" -> "yes";
      case "FAILED_UNCLAIMED" -> "no";
      case "COMPLETED", "FAILED_HIDDEN", "FAILED_SHARED" -> "paid";
      default -> "";
    };
  }

  private static String initials(List<String> parties) {
    return parties.stream()
        .map(party -> party.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
