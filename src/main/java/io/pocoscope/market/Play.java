package io.pocoscope.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * One run of a market, task by task, as published (Mont et al. 2025, arXiv 2503.19055): k different
 * assets are chosen, the task fails or not, each of them loses P or gains R, who is out leaves, and
 * now and then somebody arrives.
 */
final class Play {
  private static final int TASKS_BETWEEN_LOOKS = 1 << 14;

  private final Scheme scheme;
  private final Population population;
  private final int tasks;
  private final Amounts amounts;
  private final Streams streams;
  private final Recording recording;
  private final Stock stock;
  private final Chooser chooser;
  private final Roster roster;
  private final TrailingRate trailing;
  private final Assault assault;
  private final int[] chosen;
  private final long[] marks;
  private final List<Removal> removals = new ArrayList<>();
  private int removed;
  private int removedUnreliable;

  Play(MarketSettings settings, Scheme scheme, long seed, long run, Recording recording) {
    this.scheme = scheme;
    this.population = settings.population();
    this.tasks = settings.tasks();
    this.amounts = Amounts.of(settings.incentives(), tasks);
    this.streams = new Streams(seed, run);
    this.recording = recording;
    this.stock = new Stock(population.capacity());
    this.chooser = Chooser.of(scheme, stock, amounts, population);
    this.roster = new Roster(population.rates(), streams.assets(), settings.individualTarget());
    this.trailing = new TrailingRate(tasks, settings.window());
    this.assault = new Assault(settings.attack(), amounts, roster);
    this.chosen = new int[population.parties().most()];
    this.marks = new long[population.parties().most()];
  }

  /** Plays it; empty if it was stopped. */
  Optional<RunResult> through(BooleanSupplier stopped) {
    for (int i = 0; i < population.assets(); i++) {
      enter(assault.isAttacker(i, population.assets()) ? assault.draw() : roster.draw());
    }
    RandomGenerator random = streams.tasks();
    int points = recording.points(tasks);
    Track track = points == 0 ? Track.NONE : new Track(points);
    for (int task = 1; task <= tasks; task++) {
      if ((task & (TASKS_BETWEEN_LOOKS - 1)) == 0 && stopped.getAsBoolean()) {
        return Optional.empty();
      }
      play(task, random);
      if (points > 0 && task % recording.every() == 0) {
        track.record(task / recording.every() - 1, trailing.rate(), stock.size());
      }
    }
    return Optional.of(result(track));
  }

  private void play(int task, RandomGenerator random) {
    while (stock.size() < population.parties().most()) {
      enter(roster.draw());
    }
    int k = parties(random);
    chooser.choose(k, random, chosen);
    boolean failed = random.nextDouble() >= success(k);
    trailing.add(failed);
    assault.saw(stock, chosen, k, failed);
    settle(k, failed);
    if (scheme.removes()) {
      removeRuined(k, task);
    }
    if (population.arrival() > 0
        && task % population.arrival() == 0
        && stock.size() < population.most()) {
      enter(roster.draw());
    }
  }

  private int parties(RandomGenerator random) {
    Parties parties = population.parties();
    return parties.vary()
        ? parties.fewest() + (int) (random.nextDouble() * (parties.most() - parties.fewest() + 1))
        : parties.most();
  }

  private double success(int k) {
    double success = 1;
    for (int i = 0; i < k; i++) {
      success *= stock.success[chosen[i]];
    }
    if (population.combinations().any()) {
      for (int i = 0; i < k; i++) {
        marks[i] = streams.mark(stock.number[chosen[i]]);
      }
      success *= population.combinations().success(marks, k);
    }
    return success;
  }

  private void settle(int k, boolean failed) {
    double change = failed ? -amounts.penalty() : amounts.reward();
    for (int i = 0; i < k; i++) {
      int place = chosen[i];
      double stake = stock.stake[place] + change;
      if (scheme.byStake()) {
        stake = Math.min(amounts.stake(), Math.max(amounts.floor(), stake));
      }
      stock.stake[place] = stake;
      chooser.stake(place, stake);
      if (recording.removals()) {
        stock.tasks[place]++;
        stock.failures[place] += failed ? 1 : 0;
      }
    }
  }

  private boolean out(int place) {
    return scheme.removes() && stock.stake[place] <= amounts.penalty();
  }

  private void removeRuined(int k, int task) {
    for (int i = 0; i < k; i++) {
      int place = chosen[i];
      if (out(place)) {
        remove(place, task);
      }
    }
  }

  private void remove(int place, int task) {
    int number = stock.number[place];
    boolean unreliable = roster.unreliable(number);
    removed++;
    removedUnreliable += unreliable ? 1 : 0;
    if (recording.removals()) {
      removals.add(
          new Removal(
              task,
              number,
              roster.rate(number),
              unreliable,
              roster.attacker(number),
              stock.tasks[place],
              stock.failures[place]));
    }
    stock.remove(place);
    chooser.stake(place, 0);
    assault.left(number, stock.stake[place], task);
    if (assault.comesBack(number)) {
      enter(assault.again(number));
    }
  }

  private void enter(int number) {
    int place = stock.add(number, amounts.stake(), 1 - roster.rate(number));
    chooser.stake(place, amounts.stake());
  }

  private RunResult result(Track track) {
    int size = stock.size();
    double rates = 0;
    double stakes = 0;
    for (int i = 0; i < size; i++) {
      int place = stock.place(i);
      rates += roster.rate(stock.number[place]);
      stakes += stock.stake[place];
      assault.stayed(stock.number[place], stock.stake[place]);
    }
    return new RunResult(
        removed == 0 ? 1 : (double) removedUnreliable / removed,
        roster.unreliable() == 0 ? 1 : (double) removedUnreliable / roster.unreliable(),
        trailing.mean(),
        trailing.rate(),
        size,
        removed,
        size == 0 ? OptionalDouble.empty() : OptionalDouble.of(rates / size),
        size == 0 ? OptionalDouble.empty() : OptionalDouble.of(stakes / size * amounts.step()),
        assault.tally(),
        removals,
        track);
  }
}
