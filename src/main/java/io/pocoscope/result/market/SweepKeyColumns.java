package io.pocoscope.result.market;

import io.pocoscope.market.Attack;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.Population;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import java.util.Optional;
import java.util.function.Function;

/** What is played: the columns that tell one row of a sweep from another. */
final class SweepKeyColumns {
  private SweepKeyColumns() {}

  static Columns<SweepKey> all() {
    Function<SweepKey, MarketSettings> settings = SweepKey::settings;
    return MarketColumns.incentives()
        .from(settings.andThen(MarketSettings::incentives))
        .and(population().from(settings.andThen(MarketSettings::population)))
        .and(tasks().from(settings))
        .and(attack().from(settings.andThen(MarketSettings::attack)))
        .and(terms())
        .and(play());
  }

  private static Columns<Population> population() {
    return Columns.<Population>none()
        .count("assets", Quantity.ASSETS, "Assets at the start.", Population::assets)
        .count(
            "max_assets",
            Quantity.ASSETS,
            "None arrives while so many are there.",
            Population::most)
        .text(
            "k",
            Quantity.ASSETS,
            "Assets to a task, or from how many to how many.",
            it -> it.parties().toString())
        .count(
            "arrival_every",
            Quantity.TASKS,
            "After so many an asset may arrive; 0 for never.",
            Population::arrival)
        .text(
            "rates",
            Quantity.WORD,
            "The law of the assets' own failure rates.",
            it -> it.rates().label())
        .text(
            "combinations",
            Quantity.WORD,
            "Faulty combinations: their size, share and chance; none.",
            it -> it.combinations().label());
  }

  private static Columns<MarketSettings> tasks() {
    return Columns.<MarketSettings>none()
        .count("tasks", Quantity.TASKS, "Tasks to a run.", MarketSettings::tasks)
        .count(
            "window",
            Quantity.TASKS,
            "Tasks of the trailing failure rate.",
            MarketSettings::window);
  }

  private static Columns<Optional<Attack>> attack() {
    return Columns.<Optional<Attack>>none()
        .proportion(
            "attackers",
            "Assets that fail on purpose, of those at the start.",
            it -> it.map(Attack::share).orElse(0.0))
        .proportion(
            "attack_rate",
            "How often they fail on purpose.",
            it -> it.map(Attack::rate).orElse(0.0))
        .flag(
            "re_entry",
            "Whether they come back at once under a new name.",
            it -> it.map(Attack::reEntry).orElse(false));
  }

  private static Columns<SweepKey> terms() {
    return Columns.<SweepKey>none()
        .number(
            "gain",
            Quantity.RLC,
            "What a ruined reliable asset is worth to the attackers.",
            it -> ofAttack(it, it.terms().gain()))
        .within(Range.NOT_NEGATIVE)
        .number(
            "entry_price",
            Quantity.RLC,
            "What attackers pay at each entry beside the stake.",
            it -> ofAttack(it, it.terms().entryPrice()))
        .within(Range.NOT_NEGATIVE);
  }

  private static double ofAttack(SweepKey key, double amount) {
    return key.settings().attack().isPresent() ? amount : 0;
  }

  private static Columns<SweepKey> play() {
    return MarketColumns.<SweepKey>runs("Runs that were to be played.", SweepKey::runs)
        .column("seed", Kind.WHOLE, Quantity.ONE, "Of the random numbers.", SweepKey::seed)
        .proportion("level", "Confidence of the intervals.", SweepKey::level)
        .and(MarketColumns.scheme(SweepKey::scheme));
  }
}
