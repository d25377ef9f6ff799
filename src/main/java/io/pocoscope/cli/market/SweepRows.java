package io.pocoscope.cli.market;

import io.pocoscope.market.Attack;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Measure;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Summary;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.StatJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sweep in rows, one to a point and scheme: what was played, and what came of it. */
final class SweepRows {
  private static final List<String> KEY =
      List.of(
          "stake",
          "penalty",
          "reward",
          "target",
          "assets",
          "max_assets",
          "k",
          "arrival_every",
          "rates",
          "combinations",
          "tasks",
          "window",
          "attackers",
          "attack_rate",
          "re_entry",
          "gain",
          "entry_price",
          "runs",
          "seed",
          "level",
          "scheme");
  private static final List<String> OF_ATTACK =
      List.of("ruined_by_attack", "attackers_lose", "others_lose", "cost_per_ruin", "profit");
  private static final List<String> OF_SUMMARY = List.of("", "_sd", "_low", "_high");

  private SweepRows() {}

  /** How many columns tell what was played. */
  static int keys() {
    return KEY.size();
  }

  static List<ResultColumn> columns() {
    return Stream.of(
            KEY.stream(),
            Stream.of(Measure.values())
                .flatMap(measure -> OF_SUMMARY.stream().map(end -> measure.key() + end)),
            OF_ATTACK.stream(),
            Stream.of("source"))
        .flatMap(names -> names)
        .map(ResultColumn::text)
        .toList();
  }

  /** What is played: the columns that tell one row from another. */
  static List<Object> key(SweepGrid.Point point, Scheme scheme, int runs, long seed, double level) {
    MarketSettings settings = point.settings();
    Optional<Attack> attack = settings.attack();
    List<Object> key = new ArrayList<>();
    key.add(settings.incentives().stake().toDouble());
    key.add(settings.incentives().penalty().toDouble());
    key.add(settings.incentives().reward().toDouble());
    key.add(settings.incentives().target().toDouble());
    key.add(settings.population().assets());
    key.add(settings.population().most());
    key.add(settings.population().parties().toString());
    key.add(settings.population().arrival());
    key.add(settings.population().rates().label());
    key.add(settings.population().combinations().label());
    key.add(settings.tasks());
    key.add(settings.window());
    key.add(attack.map(Attack::share).orElse(0.0));
    key.add(attack.map(Attack::rate).orElse(0.0));
    key.add(attack.map(Attack::reEntry).orElse(false));
    key.add(attack.isPresent() ? point.terms().gain() : 0.0);
    key.add(attack.isPresent() ? point.terms().entryPrice() : 0.0);
    key.add(runs);
    key.add(seed);
    key.add(level);
    key.add(scheme.label());
    return key;
  }

  /** A whole row. */
  static List<Object> row(
      List<Object> key, PlayedCell cell, Optional<Threat> threat, double gain, double level) {
    List<Object> row = new ArrayList<>(key);
    for (Measure measure : Measure.values()) {
      Summary summary = cell.summary(measure, level);
      row.add(StatJson.value(summary.mean()));
      row.add(StatJson.value(summary.sd()));
      row.add(StatJson.value(summary.low()));
      row.add(StatJson.value(summary.high()));
    }
    threat.ifPresentOrElse(
        it -> addAttack(row, it, gain), () -> OF_ATTACK.forEach(any -> row.add(null)));
    row.add(SimulationResult.SIMULATED);
    return row;
  }

  private static void addAttack(List<Object> row, Threat threat, double gain) {
    double extra = threat.extra().mean().orElseThrow();
    double lost = threat.lost().mean().orElseThrow();
    row.add(extra);
    row.add(lost);
    row.add(StatJson.value(threat.harm().mean()));
    row.add(StatJson.value(threat.costPerRuin().value()));
    row.add(gain * extra - lost);
  }
}
