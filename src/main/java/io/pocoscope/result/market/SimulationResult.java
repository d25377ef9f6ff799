package io.pocoscope.result.market;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Summary;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Simulated schemes for machines: a row to a scheme and measure, in JSON an object to a scheme. */
public final class SimulationResult {
  private SimulationResult() {}

  record Line(PlayedCell cell, Measure measure, Summary summary) {}

  /**
   * The rows.
   *
   * @param compared whether of each scheme less each other; JSON has that beside the schemes
   */
  public static Result of(Simulated simulated, boolean compared) {
    JsonNode json = objects(simulated, compared).result(simulated.cells()).asJson();
    Result rows = compared ? DifferenceResult.of(simulated) : rows(simulated);
    return rows.withJson(json).noted(SimulationNotes.of(simulated));
  }

  private static Result rows(Simulated simulated) {
    List<Line> lines = new ArrayList<>();
    for (PlayedCell cell : simulated.cells()) {
      for (Measure measure : Measure.values()) {
        lines.add(new Line(cell, measure, cell.summary(measure, simulated.level())));
      }
    }
    return columns().result(lines);
  }

  static Columns<Line> columns() {
    return MarketColumns.<Line>scheme(it -> it.cell().cell().scheme())
        .and(MarketColumns.measure(Line::measure))
        .and(SummaryColumns.of(Quantity.UNIT_OF_MEASURE).from(Line::summary))
        .and(MarketColumns.runs("Runs that have a value.", it -> it.summary().count()))
        .and(MarketColumns.simulated());
  }

  /** An object to a scheme, its measures within it. */
  private static Columns<PlayedCell> objects(Simulated simulated, boolean compared) {
    Columns<PlayedCell> columns = measured(simulated.level());
    if (compared) {
      columns =
          columns.column(
              DifferenceResult.LESS,
              Kind.ANY,
              Quantity.UNIT_OF_MEASURE,
              "By the other scheme and by the measure: the measure less what it is there.",
              it -> differences(it, simulated));
    }
    return simulated.threats().isEmpty() ? columns : columns.and(attack(simulated));
  }

  static Columns<PlayedCell> measured(double level) {
    Columns<PlayedCell> columns =
        MarketColumns.<PlayedCell>scheme(it -> it.cell().scheme())
            .and(MarketColumns.simulated())
            .and(MarketColumns.runs("Runs that were played through.", it -> it.results().size()));
    for (Measure measure : Measure.values()) {
      columns =
          columns.nested(
              measure.key(),
              SummaryColumns.unit(measure),
              measure.meaning() + ".",
              SummaryColumns.of(SummaryColumns.unit(measure)),
              it -> Optional.of(it.summary(measure, level)));
    }
    return columns
        .number("seconds", Quantity.SECONDS, "What playing it took.", PlayedCell::seconds)
        .within(Range.NOT_NEGATIVE);
  }

  private static Columns<PlayedCell> attack(Simulated simulated) {
    return Columns.<PlayedCell>none()
        .nested(
            "attack",
            Quantity.UNIT_OF_MEASURE,
            "What the attack does, and what it costs.",
            ThreatResult.columns(),
            simulated::threat);
  }

  private static Map<String, Object> differences(PlayedCell one, Simulated simulated) {
    Map<String, Object> differences = new LinkedHashMap<>();
    simulated.cells().stream()
        .filter(other -> other.cell().scheme() != one.cell().scheme())
        .forEach(
            other ->
                differences.put(
                    other.cell().scheme().label(), less(one, other, simulated.level())));
    return differences;
  }

  private static Map<String, Object> less(PlayedCell one, PlayedCell other, double level) {
    Map<String, Object> less = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      Columns<Summary> columns = SummaryColumns.of(SummaryColumns.unit(measure));
      less.put(measure.key(), columns.object(one.less(other, measure, level)).asJson());
    }
    return less;
  }
}
