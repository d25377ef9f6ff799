package io.pocoscope.report.chapter;

import io.pocoscope.pattern.Item;
import io.pocoscope.pattern.Pattern;
import io.pocoscope.pattern.PatternTable;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.IntervalChart;
import io.pocoscope.report.chart.LogAxis;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.PatternResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The combinations that fail more often than others by more than chance. */
final class Held {
  /** Rows that the command shows unless it is told otherwise. */
  private static final int SHOWN = 40;

  /** Of those below it one in twenty is expected to be chance. */
  private static final double Q = .05;

  private static final int DRAWN = 10;

  private final Source source;
  private final PatternTable all;
  private final List<Pattern> held;
  private final boolean sure;

  private Held(Source source) {
    this.source = source;
    all = source.patterns();
    held = all.patterns().stream().filter(it -> it.q() < Q).toList();
    sure = Say.hasInterval(source.total().total());
  }

  static Held of(Source source) {
    return new Held(source);
  }

  /** The command that gives all of them. */
  String command() {
    return source.command("patterns" + (held.size() > SHOWN ? " --limit " + held.size() : ""));
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (held.isEmpty()) {
      blocks.add(
          new Block.Words(
              String.format(
                  Locale.ROOT,
                  "No combination of parties and properties fails more often than others by more"
                      + " than chance: of %s with at least %s none has a q below .05.",
                  Say.count(all.tested(), "tested combination"),
                  Say.count(all.leastSlots(), "settled slot"))));
    } else {
      blocks.add(figure());
    }
    blocks.add(
        new Block.Remarks(
            PatternResult.of(all, true, all.patterns().size()).notes().stream()
                .filter(note -> !note.name().equals("limit"))
                .toList()));
    return blocks;
  }

  private Block figure() {
    List<Pattern> drawn = drawn();
    Called called = Called.of(source.poco(), addresses(drawn));
    List<IntervalChart.Row> rows = drawn.stream().map(it -> row(it, called)).toList();
    double least = drawn.stream().mapToDouble(this::low).min().orElse(1);
    double most = drawn.stream().mapToDouble(this::high).max().orElse(1);
    return new Block.Figure(
        "patterns",
        finding(drawn.get(0), called),
        String.format(
            Locale.ROOT,
            "Lift: how many times as often as all settled slots those of a combination fail."
                + " %s. %s have a q below .05 (%s). n: %s, %s of them failed.",
            sure
                ? "Bounds: 95 %, slots taken for independent, so that they are the least that is"
                    + " uncertain"
                : "There are no bounds, as all are of one requester",
            howMany(),
            Say.count(all.tested(), "combination") + " tested",
            Say.count(all.slots(), "settled slot"),
            Say.count(all.hits())),
        String.format(
            Locale.ROOT,
            "The scale is logarithmic; the dotted line is 1, as often as all. Drawn: the %d most"
                + " significant of those, but for such as only narrow one above them.",
            drawn.size()),
        new IntervalChart(
            rows,
            LogAxis.holding(Math.min(1, least), Math.max(1, most), Held::times),
            "lift, logarithmic",
            sure ? "lift with its 95 % interval" : "lift",
            Optional.empty(),
            OptionalDouble.of(LogAxis.of(1))),
        numbers());
  }

  /** What is true of a pool's slots is nearly as true of those without a callback among them. */
  private List<Pattern> drawn() {
    List<Pattern> drawn = new ArrayList<>();
    for (Pattern each : held) {
      if (drawn.size() < DRAWN
          && drawn.stream().noneMatch(it -> each.items().containsAll(it.items()))) {
        drawn.add(each);
      }
    }
    return drawn;
  }

  /** A list that was cut may have left some out. */
  private String howMany() {
    boolean cut = held.size() == all.patterns().size() && all.overrepresented() > held.size();
    return (cut ? "At least " : "") + Say.count(held.size());
  }

  private Result numbers() {
    PatternTable table =
        new PatternTable(
            held,
            all.slots(),
            all.hits(),
            all.tested(),
            all.overrepresented(),
            all.leastSlots(),
            all.settings());
    return NamedResult.of(PatternResult.of(table, true, held.size()), source.poco());
  }

  private static String finding(Pattern first, Called called) {
    return String.format(
        Locale.ROOT,
        "The surest pattern: slots of %s fail %s times as often as all",
        String.join(" and ", first.items().stream().map(called::item).toList()),
        times(first.finding().lift().orElse(1)));
  }

  private IntervalChart.Row row(Pattern pattern, Called called) {
    double lift = pattern.finding().lift().orElse(1);
    return new IntervalChart.Row(
        pattern.items().stream().map(called::item).toList(),
        List.of(
            String.format(
                Locale.ROOT,
                "lift %s%s, q %s",
                times(lift),
                sure ? " (" + times(low(pattern)) + " to " + times(high(pattern)) + ")" : "",
                NumberText.probability(pattern.q())),
            String.format(
                Locale.ROOT,
                "%s of %s failed",
                Say.count(pattern.finding().k()),
                Say.count(pattern.finding().n(), "slot"))),
        LogAxis.of(lift),
        LogAxis.of(low(pattern)),
        LogAxis.of(high(pattern)),
        OptionalDouble.empty());
  }

  /** A logarithm needs more than 0: less than a hundredth is drawn as that. */
  private double low(Pattern pattern) {
    return Math.max(
        .01, sure ? pattern.finding().liftLow(Source.LEVEL) : pattern.finding().lift().orElse(1));
  }

  private double high(Pattern pattern) {
    return sure ? pattern.finding().liftHigh(Source.LEVEL) : pattern.finding().lift().orElse(1);
  }

  private static String times(double ratio) {
    return new BigDecimal(String.format(Locale.ROOT, "%.3g", ratio))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static List<String> addresses(List<Pattern> patterns) {
    return patterns.stream().flatMap(it -> it.items().stream()).map(Item::value).toList();
  }
}
