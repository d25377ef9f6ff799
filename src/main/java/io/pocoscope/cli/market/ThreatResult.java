package io.pocoscope.cli.market;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.StatJson;
import io.pocoscope.result.column.StatText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What an attack does, and what it costs, laid out for the printer. */
final class ThreatResult {
  private static final Map<String, Function<Threat, String>> LINES = lines();

  private ThreatResult() {}

  static Result of(List<Threat> threats) {
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.text("").headed("under attack"));
    threats.forEach(threat -> columns.add(ResultColumn.forPeople(threat.scheme().title())));
    List<List<Object>> rows = new ArrayList<>();
    LINES.forEach(
        (title, text) -> {
          List<Object> row = new ArrayList<>(List.of(title));
          threats.forEach(threat -> row.add(text.apply(threat)));
          rows.add(row);
        });
    return Result.of(columns, rows);
  }

  private static Map<String, Function<Threat, String>> lines() {
    Map<String, Function<Threat, String>> lines = new LinkedHashMap<>();
    lines.put("failures, last", it -> StatText.spread(it.rate()));
    lines.put("  without attack", it -> StatText.spread(it.rateAsleep()));
    lines.put("target held", it -> percent(it.holds()));
    lines.put("   without attack", it -> percent(it.holdsAsleep()));
    lines.put("reliable ruined", it -> StatText.spread(it.ruined()));
    lines.put("by the attack", it -> StatText.spread(it.extra()));
    lines.put("entries", it -> StatText.spread(it.entries()));
    lines.put("attackers lose", it -> StatText.spread(it.lost()));
    lines.put("others lose", it -> StatText.spread(it.harm()));
    lines.put("  per RLC lost", it -> StatText.number(it.harmPerCost().value()));
    lines.put("RLC per ruin", it -> StatText.number(it.costPerRuin().value()));
    lines.put("tasks per ruin", it -> StatText.number(it.tasksPerRuin().value()));
    lines.put("attacks per ruin", it -> StatText.number(it.attacksPerRuin().value()));
    lines.put("entry price >=", it -> StatText.number(it.leastEntryPrice()));
    lines.put("or all stakes x", it -> StatText.number(it.leastScale()));
    return lines;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static ObjectNode json(Threat threat) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("failure_rate_last", StatJson.of(threat.rate()));
    json.set("failure_rate_last_without", StatJson.of(threat.rateAsleep()));
    json.put("target_held", threat.holds());
    json.put("target_held_without", threat.holdsAsleep());
    json.set("reliable_ruined", StatJson.of(threat.ruined()));
    json.set("reliable_ruined_without", StatJson.of(threat.ruinedAnyway()));
    json.set("ruined_by_attack", StatJson.of(threat.extra()));
    json.set("entries", StatJson.of(threat.entries()));
    json.set("attacks", StatJson.of(threat.attacks()));
    json.set("attackers_lose", StatJson.of(threat.lost()));
    json.set("others_lose", StatJson.of(threat.harm()));
    json.set("harm_per_cost", StatJson.of(threat.harmPerCost()));
    json.set("cost_per_ruin", StatJson.of(threat.costPerRuin()));
    json.set("tasks_per_ruin", StatJson.of(threat.tasksPerRuin()));
    json.set("attacks_per_ruin", StatJson.of(threat.attacksPerRuin()));
    json.put("least_entry_price", StatJson.value(threat.leastEntryPrice()));
    json.put("least_scale", StatJson.value(threat.leastScale()));
    return json;
  }
}
