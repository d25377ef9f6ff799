package io.pocoscope.report.chapter;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.calibration.Beta;
import io.pocoscope.rate.Grouping;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.BandChart;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.CellText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.result.stake.ActorRuinNotes;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ruin of the greatest pools, today and under collective slashing.
 *
 * @param pools those with the most slots, the greatest first
 */
record PoolRuin(Source source, Stakes stakes, List<ActorRuin> pools) {
  /** Each has two lines: more could not be told apart. */
  private static final int DRAWN = 2;

  private static final int POOLS = 5;

  /** The place of the stake that is told of. */
  private static final int DOUBTFUL = 1;

  static PoolRuin of(Source source, Stakes stakes) {
    return new PoolRuin(
        source,
        stakes,
        source.poco().ruinByActor(source.filter(), Grouping.POOL, stakes.questions(), POOLS));
  }

  List<Block> blocks() {
    List<ActorRuin> known = pools.stream().filter(each -> each.today().isPresent()).toList();
    if (known.isEmpty()) {
      return List.of(
          new Block.Words(
              "What becomes of pools' stakes today cannot be said: no pool is known that completed"
                  + " a slot of a known price."));
    }
    List<ActorRuin> drawn = known.subList(0, Math.min(DRAWN, known.size()));
    List<Block> blocks = new ArrayList<>(List.of(figure(drawn)));
    List<String> losing = known.stream().filter(PoolRuin::loses).map(PoolRuin::loss).toList();
    if (!losing.isEmpty()) {
      blocks.add(
          new Block.Words(
              "Today these gain nothing on average, or lose, at the rates at which they fail (drawn"
                  + " towards what pools have in common): at such a rate any stake is used up in the"
                  + " end. The probabilities above allow for lower rates, too."));
      blocks.add(new Block.Points(losing));
    }
    blocks.add(new Block.Remarks(ActorRuinNotes.of(Grouping.POOL, pools, false)));
    return blocks;
  }

  /** Whether its mean gain from a slot is nothing, or less. */
  private static boolean loses(ActorRuin pool) {
    return rate(pool) > 0 && rate(pool) >= breakEven(pool.today().orElseThrow());
  }

  private static double rate(ActorRuin pool) {
    Beta posterior = pool.known().posterior();
    return new Posterior(posterior.a(), posterior.b()).mean();
  }

  private static double breakEven(ActorRuin.Today today) {
    return today.reward().toDouble() / (today.reward().toDouble() + today.penalty().toDouble());
  }

  private static String loss(ActorRuin pool) {
    ActorRuin.Today today = pool.today().orElseThrow();
    return String.format(
        Locale.ROOT,
        "pool %s: a completed slot brings it %s RLC and a failed one costs it %s RLC, so that it"
            + " loses from a failure rate of %s on; its rate is about %s (%s of %s failed)",
        pool.known().key(),
        AmountText.shown(today.reward()),
        AmountText.shown(today.penalty()),
        Say.percent(breakEven(today)),
        Say.percent(rate(pool)),
        Say.count(pool.known().failed()),
        Say.count(pool.known().settled()));
  }

  List<String> commands() {
    return pools.isEmpty()
        ? List.of()
        : List.of(
            source.command(
                String.format(
                    Locale.ROOT,
                    "ruin --observed --by pool --stake %s --limit %d",
                    stakes.inOptions(),
                    POOLS)));
  }

  private Block figure(List<ActorRuin> drawn) {
    List<BandChart.Line> lines = new ArrayList<>();
    for (ActorRuin each : drawn) {
      String name = name(each);
      lines.add(
          CollectiveRuin.line("today, pool " + name, stakes, each.today().orElseThrow().ruin()));
      lines.add(CollectiveRuin.line("collective, pool " + name, stakes, each.collective()));
    }
    return new Block.Figure(
        "ruin-pools",
        finding(drawn.get(0)),
        String.format(
            Locale.ROOT,
            "Probability of ruin, ever, by the stake at the start, of %s, each at its own failure"
                + " rate drawn towards what pools have in common (%s). %s The table has the %s with"
                + " the most slots.",
            drawn.size() == 1 ? "the greatest pool" : "the two greatest pools",
            String.join(
                ", ",
                drawn.stream()
                    .map(
                        each ->
                            Say.count(each.known().failed())
                                + " of "
                                + Say.count(each.known().settled())
                                + " failed")
                    .toList()),
            CollectiveRuin.MEAN_AND_ENDS,
            Say.count(pools.size(), "pool")),
        CollectiveRuin.DRAWING,
        CollectiveRuin.chart(stakes, lines),
        numbers());
  }

  /** One pool with one stake. */
  private record Row(ActorRuin pool, int stake) {
    Posterior.Mixture collective() {
      return pool.collective().get(stake);
    }

    Optional<Posterior.Mixture> today() {
      return pool.today().map(it -> it.ruin().get(stake));
    }
  }

  private Result numbers() {
    List<Row> rows =
        pools.stream()
            .flatMap(
                pool -> IntStream.range(0, stakes.given().size()).mapToObj(i -> new Row(pool, i)))
            .toList();
    return Columns.<Row>none()
        .text("pool", Quantity.ADDRESS, "The pool.", it -> it.pool().known().key())
        .withNames()
        .count("settled", Quantity.SLOTS, "Its settled slots.", it -> it.pool().known().settled())
        .count("failed", Quantity.SLOTS, "Those that failed.", it -> it.pool().known().failed())
        .number(
            "stake",
            Quantity.RLC,
            "Its stake at the start.",
            it -> stakes.given().get(it.stake()).toDouble())
        .headed("stake RLC")
        .inSixDigits()
        .text(
            "today",
            Quantity.WORD,
            "Probability of ruin under today's protocol, the mean over what the rate can be, with"
                + " that at the ends of the rate's 95 % interval.",
            it -> it.today().map(CollectiveRuin::figures))
        .headed("ruin today")
        .prose()
        .text(
            "collective",
            Quantity.WORD,
            "The same under collective slashing.",
            it -> CollectiveRuin.figures(it.collective()))
        .headed("ruin, collective")
        .prose()
        .result(rows);
  }

  /** At a stake of a penalty or a few, as a greater one is seldom in doubt. */
  private String finding(ActorRuin greatest) {
    int place = DOUBTFUL;
    Rational stake = stakes.given().get(place);
    Posterior.Mixture today = greatest.today().orElseThrow().ruin().get(place);
    return String.format(
        Locale.ROOT,
        "The greatest pool with %s RLC today: %s; under collective slashing: %s",
        AmountText.shown(stake),
        CollectiveRuin.inWords(today),
        CollectiveRuin.inWords(greatest.collective().get(place)));
  }

  private static String name(ActorRuin pool) {
    return CellText.shown(pool.known().key(), Style.TEXT, false);
  }
}
