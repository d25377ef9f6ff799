package io.pocoscope.result;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.casefile.CaseFile;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.FailedSlot;
import io.pocoscope.cause.WitnessTable;
import io.pocoscope.pattern.PatternTable;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.casefile.CaseSections;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.failure.ActorResult;
import io.pocoscope.result.failure.CauseResult;
import io.pocoscope.result.failure.FailedSlotResult;
import io.pocoscope.result.failure.FailureResult;
import io.pocoscope.result.failure.PatternResult;
import io.pocoscope.result.failure.WitnessResult;
import io.pocoscope.result.parameter.ParameterResult;
import io.pocoscope.result.stake.RuinResult;
import io.pocoscope.ruin.RuinAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * Results as Tablesaw tables, for notebooks: the columns that JSON has, by the same names and in
 * the same order; docs/columns.md says what each means. What has no method of its own here is had
 * by its class in the rooms below, and {@link #of(String, Result)}.
 */
public final class Frames {
  private Frames() {}

  /** How often slots or contributions fail, a row to a group. */
  public static Table of(FailureTable table) {
    return of("failures", FailureResult.of(table));
  }

  /** Why slots failed, a row to a group, outcome and cause. */
  public static Table of(CauseTable table) {
    return of("causes", CauseResult.of(table));
  }

  /** The same by what schedulers say, beside what the chain says: a row to a group and a pair. */
  public static Table of(WitnessTable table) {
    return of("cause_pairs", WitnessResult.pairs(table));
  }

  /** The slots behind causes, a row to each. */
  public static Table of(List<Grouping> by, List<FailedSlot> slots) {
    return of("failed_slots", FailedSlotResult.of(by, slots));
  }

  /** Who and what is over-represented among failures, a row to a combination. */
  public static Table of(PatternTable table) {
    return of("patterns", PatternResult.of(table, true, Integer.MAX_VALUE));
  }

  /**
   * Actors' own rates, a row to an actor.
   *
   * @param level the confidence that the intervals were made with, in (0, 1)
   */
  public static Table of(Attribution found, double level) {
    return of("actors", ActorResult.of(Optional.of(found), level, Integer.MAX_VALUE));
  }

  /** The models' parameters, a row to each, and where they come from. */
  public static Table of(ParameterSet set) {
    return of("parameters", ParameterResult.withProvenance(set));
  }

  /** Ruin, a row to a question. */
  public static Table ofRuin(List<RuinAnswer> answers) {
    return of("ruin", RuinResult.of(answers));
  }

  /** The case of a slot, a deal or an address: a table to a part, by its name in JSON. */
  public static Map<String, Table> of(CaseFile file, Pocoscope poco) {
    return of(CaseSections.of(file, poco));
  }

  /** The parts of a result that has several, such as a game's, by their names in JSON. */
  public static Map<String, Table> of(List<Section> sections) {
    Map<String, Table> frames = new LinkedHashMap<>();
    sections.stream()
        .filter(section -> section.isFor(false))
        .forEach(section -> frames.put(section.key(), of(section.key(), section.result())));
    return frames;
  }

  /**
   * What a statement finds in the store. Whole numbers of up to 64 bits stay exact, others are
   * doubles: sum and quantiles without loss are {@link Pocoscope#figures}' work.
   *
   * @param sql one statement that reads
   * @throws io.pocoscope.store.StoreFailure.BadStatement unless it is one
   */
  public static Table query(Pocoscope poco, String sql) {
    return of("query", poco.query(sql, QueryFrame::of));
  }

  /**
   * Exact sum and quantiles of a column: {@link Pocoscope#figures} as a frame, whose columns are
   * those that it is grouped by, {@code values}, {@code missing}, {@code sum}, and {@code q0.5} for
   * the level .5.
   */
  public static Table figures(
      Pocoscope poco, String sql, String column, List<String> by, List<Double> levels) {
    return of("figures", FiguresFrame.of(by, levels, poco.figures(sql, column, by, levels)));
  }

  /**
   * Any result of actors, with what their owners call them: behind a column of addresses stands one
   * of names, under its name and {@code _name}.
   */
  public static Table named(String name, Result result, Pocoscope poco) {
    return of(name, NamedResult.of(result, poco));
  }

  /**
   * Any result.
   *
   * @return text for words, addresses and lists (their elements with blanks between them), whole
   *     numbers, doubles (money too, in RLC), booleans, moments; missing where there is nothing
   */
  public static Table of(String name, Result result) {
    return FrameColumns.of(name, result);
  }
}
