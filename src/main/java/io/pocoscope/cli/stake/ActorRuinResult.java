package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Each actor's ruin: for people a line to an actor with the stakes side by side, for machines a row
 * to an actor and stake.
 */
final class ActorRuinResult {
  private ActorRuinResult() {}

  static Result sideBySide(String role, List<Rational> stakes, List<ActorRuin> ruins) {
    boolean today = ruins.stream().anyMatch(ActorRuinResult::canBeRuinedToday);
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.text(role));
    columns.add(ResultColumn.number("n"));
    columns.add(ResultColumn.number("k"));
    columns.add(ResultColumn.forPeople("rate\n%"));
    for (Rational stake : stakes) {
      if (today) {
        columns.add(ResultColumn.forPeople("today\n" + stake));
      }
      columns.add(ResultColumn.forPeople("coll.\n" + stake));
    }
    List<List<Object>> rows = ruins.stream().map(each -> row(each, stakes.size(), today)).toList();
    return Result.of(columns, rows);
  }

  /** A row to an actor and stake. */
  static Result flat(String role, List<Rational> stakes, Object horizon, List<ActorRuin> ruins) {
    List<List<Object>> data = new ArrayList<>();
    ruins.forEach(each -> data.addAll(data(each, stakes, horizon)));
    return Result.of(dataColumns(role), data);
  }

  private static boolean canBeRuinedToday(ActorRuin ruin) {
    return ruin.today().filter(it -> it.penalty().signum() > 0).isPresent();
  }

  private static List<Object> row(ActorRuin ruin, int stakes, boolean today) {
    List<Object> row = new ArrayList<>();
    row.add(ruin.known().key());
    row.add(ruin.known().settled());
    row.add(ruin.known().failed());
    row.add(String.format(Locale.ROOT, "%.1f", 100 * ruin.known().posterior().mean()));
    for (int i = 0; i < stakes; i++) {
      int place = i;
      if (today) {
        row.add(
            ruin.today().map(it -> ChanceText.narrow(it.ruin().get(place).chance())).orElse(null));
      }
      row.add(ChanceText.narrow(ruin.collective().get(i).chance()));
    }
    return row;
  }

  private static List<ResultColumn> dataColumns(String role) {
    return List.of(
        ResultColumn.text(role),
        ResultColumn.number("n"),
        ResultColumn.number("k"),
        ResultColumn.number("pending"),
        ResultColumn.number("failure_rate"),
        ResultColumn.number("stake"),
        ResultColumn.text("horizon"),
        ResultColumn.number("ruin"),
        ResultColumn.number("log10_ruin"),
        ResultColumn.number("ruin_low"),
        ResultColumn.number("ruin_high"),
        ResultColumn.number("ruin_plug_in"),
        ResultColumn.number("ruin_today"),
        ResultColumn.number("log10_ruin_today"),
        ResultColumn.number("ruin_today_low"),
        ResultColumn.number("ruin_today_high"),
        ResultColumn.number("penalty_today"),
        ResultColumn.number("reward_today"));
  }

  private static List<List<Object>> data(ActorRuin ruin, List<Rational> stakes, Object horizon) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < stakes.size(); i++) {
      int place = i;
      Posterior.Mixture collective = ruin.collective().get(i);
      Optional<Posterior.Mixture> today = ruin.today().map(it -> it.ruin().get(place));
      List<Object> row = new ArrayList<>();
      row.add(ruin.known().key());
      row.add(ruin.known().settled());
      row.add(ruin.known().failed());
      row.add(ruin.known().pending());
      row.add(ruin.known().posterior().mean());
      row.add(stakes.get(i).toDouble());
      row.add(horizon);
      row.add(collective.ruin());
      row.add(ChanceText.log10(collective.chance()));
      row.add(collective.low());
      row.add(collective.high());
      row.add(collective.plugIn());
      row.add(today.map(Posterior.Mixture::ruin).orElse(null));
      row.add(today.map(Posterior.Mixture::chance).map(ChanceText::log10).orElse(null));
      row.add(today.map(Posterior.Mixture::low).orElse(null));
      row.add(today.map(Posterior.Mixture::high).orElse(null));
      row.add(ruin.today().map(it -> it.penalty().toDouble()).orElse(null));
      row.add(ruin.today().map(it -> it.reward().toDouble()).orElse(null));
      rows.add(row);
    }
    return rows;
  }
}
