package io.pocoscope.result.game;

import static java.util.stream.Collectors.joining;

import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.Section;
import io.pocoscope.slashing.NormalForm;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.Profile;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Payoffs as people write those of three players: a table to each choice of the third, with the
 * equilibria marked.
 */
final class PayoffMatrices {
  /** As wide as "r: S". */
  private static final int ROW_HEAD = 4;

  private final NormalForm game;
  private final List<String> down;
  private final List<String> across;
  private final List<String> third;

  PayoffMatrices(NormalForm game) {
    this.game = game;
    this.down = game.players().get(Party.REQUESTER.player()).strategies();
    this.across = game.players().get(Party.ASSET.player()).strategies();
    this.third = game.players().get(Party.COMPUTING.player()).strategies();
  }

  /** Whether none is wider than there is room; else a line to each profile is easier to read. */
  boolean fit(int room) {
    return IntStream.range(0, third.size()).allMatch(choice -> width(choice) <= room);
  }

  private int width(int choice) {
    return ROW_HEAD
        + IntStream.range(0, across.size()).map(second -> 1 + width(second, choice)).sum();
  }

  private int width(int second, int choice) {
    return IntStream.range(0, down.size())
        .map(first -> cell(first, second, choice).length())
        .max()
        .orElse(0);
  }

  List<Section> sections() {
    return IntStream.range(0, third.size()).mapToObj(this::section).toList();
  }

  private Section section(int choice) {
    String legend = choice == 0 ? ", * strict and ~ weak equilibrium" : "";
    return Section.forPeople(
        "payoffs_" + third.get(choice),
        String.format(Locale.ROOT, "c plays %s: (r, a, c)%s", third.get(choice), legend),
        columns(choice).result(IntStream.range(0, down.size()).boxed().toList()));
  }

  private Columns<Integer> columns(int choice) {
    Columns<Integer> columns =
        Columns.<Integer>none()
            .forPeople("r\\a", first -> "r: " + down.get(first))
            .styled(ResultColumn.Style.TEXT);
    for (int i = 0; i < across.size(); i++) {
      int second = i;
      columns =
          columns.forPeople("a: " + across.get(second) + " ", first -> cell(first, second, choice));
    }
    return columns;
  }

  private String cell(int first, int second, int choice) {
    Profile profile = new Profile(List.of(first, second, choice));
    String mark = game.equilibrium(profile).map(each -> each.strict() ? "*" : "~").orElse(" ");
    return game.payoffs(profile).stream().map(AmountText::brief).collect(joining(", ", "(", ")"))
        + mark;
  }
}
