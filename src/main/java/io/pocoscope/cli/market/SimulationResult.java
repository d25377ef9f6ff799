package io.pocoscope.cli.market;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Summary;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.StatJson;
import io.pocoscope.result.column.StatText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Simulated schemes, laid out for the printer: side by side for people, in rows for machines. */
final class SimulationResult {
  static final String SIMULATED = "simulated";

  private SimulationResult() {}

  /** For people: a line to a measure, its interval below it. */
  static Result sideBySide(List<PlayedCell> cells, double level) {
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.text("").headed("measure"));
    cells.forEach(cell -> columns.add(ResultColumn.forPeople(cell.cell().scheme().title())));
    List<List<Object>> rows = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      List<Object> spread = new ArrayList<>(List.of(measure.title()));
      List<Object> interval = new ArrayList<>(List.of(""));
      for (PlayedCell cell : cells) {
        Summary summary = cell.summary(measure, level);
        spread.add(StatText.spread(summary));
        interval.add(StatText.interval(summary));
      }
      rows.add(spread);
      if (interval.stream().anyMatch(text -> !text.equals(""))) {
        rows.add(interval);
      }
    }
    return Result.of(columns, rows);
  }

  /** For machines: a row to a scheme and measure. */
  static Result rows(List<PlayedCell> cells, double level) {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("scheme"),
            ResultColumn.text("measure"),
            ResultColumn.number("mean"),
            ResultColumn.number("sd"),
            ResultColumn.number("low"),
            ResultColumn.number("high"),
            ResultColumn.number("runs"),
            ResultColumn.text("source"));
    List<List<Object>> rows = new ArrayList<>();
    for (PlayedCell cell : cells) {
      for (Measure measure : Measure.values()) {
        rows.add(row(cell, measure, cell.summary(measure, level)));
      }
    }
    return Result.of(columns, rows);
  }

  private static List<Object> row(PlayedCell cell, Measure measure, Summary summary) {
    return Arrays.asList(
        cell.cell().scheme().label(),
        measure.key(),
        StatJson.value(summary.mean()),
        StatJson.value(summary.sd()),
        StatJson.value(summary.low()),
        StatJson.value(summary.high()),
        (long) summary.count(),
        SIMULATED);
  }

  /**
   * An object to a scheme.
   *
   * @param threats what an attack does to each of them, or none
   * @param compared whether to add the differences to the other schemes
   */
  static ArrayNode json(
      List<PlayedCell> cells, List<Threat> threats, boolean compared, double level) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < cells.size(); i++) {
      PlayedCell cell = cells.get(i);
      ObjectNode json = array.addObject();
      json.put("scheme", cell.cell().scheme().label());
      json.put("source", SIMULATED);
      json.put("runs", cell.results().size());
      for (Measure measure : Measure.values()) {
        json.set(measure.key(), StatJson.of(cell.summary(measure, level)));
      }
      json.put("seconds", cell.seconds());
      if (compared) {
        ObjectNode differences = json.putObject("less");
        cells.stream()
            .filter(other -> other.cell().scheme() != cell.cell().scheme())
            .forEach(
                other ->
                    differences.set(
                        other.cell().scheme().label(), differences(cell, other, level)));
      }
      Optional<Threat> threat = threats.isEmpty() ? Optional.empty() : Optional.of(threats.get(i));
      threat.ifPresent(it -> json.set("attack", ThreatResult.json(it)));
    }
    return array;
  }

  private static ObjectNode differences(PlayedCell one, PlayedCell other, double level) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Measure measure : Measure.values()) {
      json.set(measure.key(), StatJson.of(one.less(other, measure, level)));
    }
    return json;
  }
}
