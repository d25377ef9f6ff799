package io.pocoscope.cli;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.PriceQuantiles;
import io.pocoscope.cli.TermSource.Term;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.slashing.BadGame;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.TaskGame;
import io.pocoscope.slashing.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slashing}: which play is an equilibrium, and what slashes make it one. */
@Command(
    name = "slashing",
    description = "Equilibria of a task's parties, and the slashes that make honest play one.",
    footer = {
      "",
      "Players: requester r, asset provider a (app, dataset), computing provider c",
      "(pool, workers). Each lets the task succeed (S), fails it (F), or fails it to",
      "ruin another (R), which is worth the greatest loss of another to it. SSF: only",
      "c fails it. today: a failure slashes c; collective: all three; today-cost: who",
      "plays F has no cost. Amounts are exact, 3, .25 or 1/19, in one unit (RLC).",
      "poco: the consensus, the pool's owner and the kitty, as the contracts have",
      "them. Colluders come first, or last, when the others lack one contribution.",
      "",
      "Examples:",
      "  pocoscope slashing --game collective-ruin --utility 10 --price-a 3 --price-c 4",
      "    --cost-c 2 --slash-r 6 --slash-a 6 --slash-c 3",
      "  pocoscope slashing --game today-ruin --observed --utility 2 --cost-c .1",
      "  pocoscope slashing --game poco --price-c 1 --trust 5 --bad-workers .1"
    })
final class SlashingCommand extends ConsoleCommand {
  @Option(
      names = "--game",
      paramLabel = "GAME",
      converter = GameText.class,
      description = "today, today-cost, today-ruin, collective, collective-ruin, or poco.")
  private GameText.Choice game;

  @Mixin private TermOptions terms;

  @Mixin private TargetOptions target;

  @Mixin private PocoOptions poco;

  @Option(
      names = "--observed",
      description =
          "Take prices from the store, and with them the slash of c today (30 %% of the pool's price) and, for poco, the failure rate; an option given wins.")
  private boolean observed;

  @Option(
      names = "--quantile",
      paramLabel = "Q",
      defaultValue = "0.5",
      description = "With --observed: which quantile of the prices (default: ${DEFAULT-VALUE}).")
  private double quantile;

  @Mixin private SlotFilterOptions filter;

  @Override
  public Integer call() {
    try {
      if (observed) {
        try (Pocoscope store = Pocoscope.open(options().database())) {
          observe(store);
        }
      } else {
        answer(TermSource.NONE, OptionalDouble.empty(), List.of());
      }
      return ExitCode.DONE;
    } catch (BadGame bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
  }

  private void observe(Pocoscope store) {
    if (!(quantile >= 0 && quantile <= 1)) {
      throw new BadGame("--quantile is from 0 to 1, not %s", quantile);
    }
    List<PriceQuantiles> prices = store.prices(filter.filter(), ObservedPrices.levels(quantile));
    if (prices.isEmpty()) {
      throw new BadGame("no slot with a price in the store, or the filter lets none through");
    }
    ObservedPrices source = new ObservedPrices(prices, quantile);
    answer(source, claimedRate(store), List.of(source.section()));
    filter.shown().ifPresent(shown -> note("only %s", shown));
    CaveatNotes.of(store.caveats()).forEach(note -> note("%s", note));
  }

  /** How often a pool's owner is slashed: an unclaimed failure costs it nothing. */
  private OptionalDouble claimedRate(Pocoscope store) {
    Rate rate =
        store
            .failureRates(
                filter.filter(), List.of(), RateSettings.standard().with(IntervalMethod.WILSON))
            .total();
    return rate.settled() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) rate.counts().claimed() / rate.settled());
  }

  private void answer(TermSource source, OptionalDouble rate, List<Section> prices) {
    if (!observed && filter.shown().isPresent()) {
      throw new BadGame("--since, --until, --exclude-self-dealing and --where need --observed");
    }
    if (game == null && !observed) {
      throw new BadGame("name a game: --game %s", GameText.labels());
    }
    Optional<HonestPlay> question =
        Optional.ofNullable(game)
            .flatMap(GameText.Choice::game)
            .map(played -> new HonestPlay(played, terms.terms(played, source)));
    List<Section> sections = new ArrayList<>();
    if (!forPeople() && game != null) {
      sections.add(GameData.named("game", game.label()));
    }
    sections.addAll(prices);
    if (question.isPresent()) {
      sections.addAll(played(question.get(), source));
    } else if (game != null) {
      sections.addAll(ofPoco(source, rate));
    }
    new SectionPrinter(console().out(), options().format(), options().wide()).print(sections);
    question.ifPresent(this::tell);
  }

  private List<Section> played(HonestPlay question, TermSource source) {
    if (poco.areGiven()) {
      throw new BadGame("%s belong to --game poco", PocoOptions.NAMES);
    }
    Map<String, Object> thresholds = target.thresholds();
    List<Section> sections = new ArrayList<>();
    if (observed) {
      sections.add(terms.section(question.game(), source));
    }
    if (forPeople()) {
      sections.addAll(new GameTables(question).sections());
      sections.add(
          new Section("target", "A target for the failure rate", NumberFacts.result(thresholds)));
    } else {
      sections.addAll(new GameData(question).sections(thresholds));
    }
    return sections;
  }

  private List<Section> ofPoco(TermSource source, OptionalDouble observedRate) {
    if (!terms.givenBeside(Term.PRICE_C).isEmpty()) {
      throw new BadGame("of utility, prices, costs and slashes --game poco takes --price-c only");
    }
    TermSource.Known price =
        terms
            .value(Term.PRICE_C, source)
            .orElseThrow(() -> new BadGame("--game poco needs --price-c, the pool's price"));
    return PocoSections.of(
        poco.electorate(),
        poco.pool(price.value()),
        poco.tasks(),
        poco.kitty(),
        poco.failureRate().isPresent() ? poco.failureRate() : observedRate,
        poco.race());
  }

  private boolean forPeople() {
    return options().format() == Format.table || options().format() == Format.markdown;
  }

  private void tell(HonestPlay question) {
    Terms numbers = question.terms();
    if (numbers.surplus().signum() < 0) {
      note("the requester pays more than a result is worth to it: a success is its loss");
    }
    if (numbers.priceC().compareTo(numbers.costC()) < 0) {
      note("computing costs more than it brings: --price-c is below --cost-c");
    }
    if (question.game() == TaskGame.TODAY_COST && numbers.priceA().compareTo(numbers.costA()) < 0) {
      note("the assets cost more than they bring: --price-a is below --cost-a");
    }
  }
}
