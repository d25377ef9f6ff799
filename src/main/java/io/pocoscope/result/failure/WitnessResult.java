package io.pocoscope.result.failure;

import io.pocoscope.cause.WitnessLine;
import io.pocoscope.cause.WitnessTable;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Keyed;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Why slots failed by what schedulers say, alone or beside what the chain says. */
public final class WitnessResult {
  /** Of more parties than these nothing is said that a reader would not know. */
  private static final int FEW_PARTIES = 2;

  private static final String SAID =
      "What the scheduler names, as it spells it; in parentheses why there is nothing: not asked, no"
          + " task (nobody initialized it), unknown there, no answer, names none.";

  private WitnessResult() {}

  record Line(List<Object> keys, WitnessLine line) implements Keyed {}

  /** A row to a group and what the scheduler says. */
  public static Result of(WitnessTable table) {
    return made(table, table.lines(), columns()).noted(WitnessNotes.of(table));
  }

  /** A row to a group, what the chain says and what the scheduler says. */
  public static Result pairs(WitnessTable table) {
    return made(table, table.pairs(), pairColumns()).noted(WitnessNotes.ofPairs(table));
  }

  private static Result made(WitnessTable table, List<WitnessLine> lines, Columns<Line> columns) {
    return GroupKeys.<Line>columns(table.by())
        .and(columns)
        .result(
            lines.stream().map(it -> new Line(GroupKeys.of(table.by(), it.keys()), it)).toList(),
            Optional.of(total(table)));
  }

  private static Line total(WitnessTable table) {
    String word = table.by().isEmpty() ? GroupKeys.TOTAL : "";
    WitnessTable.Total all = table.total();
    return new Line(
        GroupKeys.ofTotal(table.by()),
        new WitnessLine(
            List.of(),
            true,
            Optional.of(word),
            table.by().isEmpty() ? GroupKeys.TOTAL : "",
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            all.slots(),
            all.slots(),
            all.stake(),
            all.unpriced()));
  }

  static Columns<Line> columns() {
    return outcome()
        .text("cause", Quantity.NAME, SAID, it -> it.line().said())
        .and(paid())
        .and(named(true))
        .and(counted(true));
  }

  static Columns<Line> pairColumns() {
    return outcome()
        .text(
            "chain_cause",
            Quantity.WORD,
            "What the chain says: how far the last round came, or the worker's error that stands"
                + " for a result.",
            it -> it.line().chainCause())
        .headed("chain says")
        .text("scheduler_cause", Quantity.NAME, SAID, it -> said(it.line()))
        .headed("scheduler says")
        .and(named(false))
        .flag(
            "party_left_open",
            "Whether what the chain says leaves that party open; nothing where none is named.",
            it -> it.line().leftOpen())
        .forMachines()
        .and(counted(false));
  }

  /** The line that sums up has its word in the first column already. */
  private static String said(WitnessLine line) {
    return line.said().equals(GroupKeys.TOTAL) ? "" : line.said();
  }

  private static Columns<Line> outcome() {
    return Columns.<Line>none()
        .text(
            "outcome",
            Quantity.WORD,
            "FAILED, or COMPLETED of hidden failures, which do not count as failed unless --count"
                + " says so.",
            it -> it.line().failed() ? "FAILED" : "COMPLETED")
        .forMachines();
  }

  private static Columns<Line> paid() {
    return Columns.<Line>none()
        .forPeople("paid", it -> it.line().failed() ? "" : "yes")
        .styled(Style.TEXT);
  }

  /**
   * Whom that names.
   *
   * @param apart whether tables have room for how sure that is; else a question mark tells
   */
  private static Columns<Line> named(boolean apart) {
    return Columns.<Line>none()
        .text(
            "party",
            Quantity.WORD,
            "The one party that this cause names; nothing where it names none, or several.",
            it -> it.line().party())
        .shown(it -> party(it.line()) + (apart ? "" : doubt(it.line())))
        .list(
            "parties",
            Quantity.WORD,
            "The roles that it leaves open; none where nobody has said anything.",
            it -> it.line().parties())
        .forMachines()
        .text(
            "confidence",
            Quantity.WORD,
            "named: the scheduler names a cause of one party, and no worker of the task another;"
                + " disputed: they name different ones; inferred: none is named, or several.",
            it -> it.line().confidence())
        .shown(it -> it.line().confidence().orElse(""))
        .headed(apart ? "how sure" : "");
  }

  private static String party(WitnessLine line) {
    return line.party()
        .orElseGet(
            () -> line.parties().size() <= FEW_PARTIES ? String.join("/", line.parties()) : "any");
  }

  private static String doubt(WitnessLine line) {
    return line.confidence().filter("disputed"::equals).isPresent() ? "?" : "";
  }

  private static Columns<Line> counted(boolean stakeToo) {
    return Columns.<Line>none()
        .count("slots", Quantity.SLOTS, "How many there are.", it -> it.line().slots())
        .share(
            "share",
            "Of the failed slots of the group, those too of which nobody has said anything; nothing"
                + " of what does not count as failed.",
            it -> it.line().share())
        .headed("share\n%")
        .rlcShown(
            "rlc",
            "What the payers of those whose price is known had at stake; nothing where no price is"
                + " known.",
            WitnessResult::stake)
        .headed(stakeToo ? "RLC" : "");
  }

  private static Optional<BigDecimal> stake(Line line) {
    return line.line().knownStake();
  }
}
