package io.pocoscope.cli.game;

import io.pocoscope.cli.print.TextTable;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.Section;
import io.pocoscope.slashing.Equilibrium;
import io.pocoscope.slashing.NormalForm;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Payoffs as people write those of three players: a table to each choice of the third, with the
 * equilibria marked; or a line to each profile where the numbers are too long for that.
 */
final class PayoffTables {
  /** As wide as "r: S". */
  private static final int ROW_HEAD = 4;

  private final NormalForm game;

  PayoffTables(NormalForm game) {
    this.game = game;
  }

  List<Section> sections() {
    List<String> third = game.players().get(Party.COMPUTING.player()).strategies();
    if (IntStream.range(0, third.size()).anyMatch(choice -> width(choice) > TextTable.WIDTH)) {
      return List.of(new Section("payoffs", "Payoffs", list()));
    }
    return IntStream.range(0, third.size())
        .mapToObj(choice -> matrix(third.get(choice), choice))
        .toList();
  }

  private int width(int third) {
    Map<Integer, Integer> widest =
        game.profiles().stream()
            .filter(profile -> profile.of(Party.COMPUTING.player()) == third)
            .collect(
                Collectors.toMap(
                    profile -> profile.of(Party.ASSET.player()),
                    profile -> cell(profile).length(),
                    Math::max));
    return ROW_HEAD + widest.values().stream().mapToInt(each -> 1 + each).sum();
  }

  private Section matrix(String strategy, int third) {
    List<String> down = game.players().get(Party.REQUESTER.player()).strategies();
    List<String> across = game.players().get(Party.ASSET.player()).strategies();
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.text("r\\a"));
    across.forEach(choice -> columns.add(ResultColumn.forPeople("a: " + choice + " ")));
    List<List<Object>> rows = new ArrayList<>();
    for (int first = 0; first < down.size(); first++) {
      List<Object> row = new ArrayList<>(List.of("r: " + down.get(first)));
      for (int second = 0; second < across.size(); second++) {
        row.add(cell(new Profile(List.of(first, second, third))));
      }
      rows.add(row);
    }
    String legend = third == 0 ? ", * strict and ~ weak equilibrium" : "";
    return new Section(
        "payoffs_" + strategy,
        String.format(Locale.ROOT, "c plays %s: (r, a, c)%s", strategy, legend),
        Result.of(columns, rows));
  }

  private String cell(Profile profile) {
    String mark = game.equilibrium(profile).map(each -> each.strict() ? "*" : "~").orElse(" ");
    return game.payoffs(profile).stream()
            .map(AmountText::brief)
            .collect(Collectors.joining(", ", "(", ")"))
        + mark;
  }

  /** A line to a profile, where the numbers are too long for tables. */
  private Result list() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("profile"),
            ResultColumn.number("r"),
            ResultColumn.number("a"),
            ResultColumn.number("c"),
            ResultColumn.text("equilibrium"));
    return Result.of(columns, game.profiles().stream().map(this::line).toList());
  }

  private List<Object> line(Profile profile) {
    List<Object> row = new ArrayList<>();
    row.add(game.name(profile));
    game.payoffs(profile).forEach(payoff -> row.add(AmountText.shown(payoff)));
    row.add(game.equilibrium(profile).map(PayoffTables::kind).orElse(""));
    return row;
  }

  static String kind(Equilibrium equilibrium) {
    return equilibrium.strict() ? "strict" : "weak";
  }
}
