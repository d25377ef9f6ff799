package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.actor.Crowd;
import io.pocoscope.devnet.market.actor.Distributions;
import io.pocoscope.devnet.market.actor.FaultDeck;
import io.pocoscope.devnet.market.deal.Poco;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * How many workers have a chance to spoil a slot, found out by casting slots that nobody plays. It
 * is fewer and fewer, as whoever agrees with others weighs more the next time.
 */
final class Rehearsal {
  /** By then those who will ever suffice alone do. */
  private static final int MOST_SLOTS = 20_000;

  private final MarketSettings settings;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(0);
  private final SortedMap<Integer, Double> trusts;
  private final Map<String, Long> scores = new HashMap<>();
  private final ScriptWriter scripts;

  private Rehearsal(MarketSettings settings) {
    this.settings = settings;
    this.trusts = new TreeMap<>(settings.mix().trusts());
    List<Crowd.Place> places =
        IntStream.range(0, settings.mix().actors().workers())
            .mapToObj(i -> new Crowd.Place("worker " + i, "worker " + i))
            .toList();
    Crowd workers = Crowd.gather(Role.WORKER, places, 0, random);
    Casting casting = new Casting(workers, worker -> Poco.weight(score(worker)));
    scripts = new ScriptWriter(random, casting, new FaultDeck(random), Weather.STEADY);
  }

  /** The mean number of workers of a slot of a market, at least 1. */
  static double meanWorkers(MarketSettings settings) {
    double all = Math.ceil(settings.size().deals() * settings.size().tasksPerDeal());
    int slots = (int) Math.min(MOST_SLOTS, all);
    Rehearsal rehearsal = new Rehearsal(settings);
    double first = rehearsal.workers(slots / 2);
    double second = rehearsal.workers(slots - slots / 2);
    double later = second / (slots - slots / 2);
    return (first + second + later * (all - slots)) / all;
  }

  private double workers(int slots) {
    double sum = 0;
    for (int slot = 0; slot < slots; slot++) {
      Script script = scripts.well(Distributions.weighted(random, trusts));
      sum += script.workers().size();
      if (random.nextDouble() >= settings.failures().rate() && script.workers().size() > 1) {
        score(script);
      }
    }
    return sum;
  }

  /** What a settlement does, but for those whom a reopening rejected. */
  private void score(Script script) {
    List<Actor> workers = script.workers();
    for (int i = 0; i < workers.size(); i++) {
      String worker = workers.get(i).address();
      boolean faulty =
          (script.minority() && i == 0) || (script.partialReveal() && i == workers.size() - 1);
      scores.put(worker, faulty ? score(worker) * 2 / 3 : score(worker) + 1);
    }
  }

  private long score(String worker) {
    return scores.getOrDefault(worker, 0L);
  }
}
