package io.pocoscope.slashing.poco;

import io.pocoscope.slashing.BadGame;
import java.util.HashMap;
import java.util.Map;

/** Tasks that have no consensus yet, by tally, while one worker after another contributes. */
final class OpenTasks {
  private static final int MOST_TALLIES = 200_000;
  private static final Share NOBODY = new Share(0, 0, 0);

  private final Electorate electorate;
  private final double badWorkers;
  private Map<Tally, Share> open = Map.of(Tally.EMPTY, new Share(1, 0, 0));
  private Share wrong = NOBODY;
  private Share right = NOBODY;
  private double contributions;

  OpenTasks(Electorate electorate, double badWorkers) {
    this.electorate = electorate;
    this.badWorkers = badWorkers;
  }

  /** A share of the tasks, and how many good and bad contributions they have, per task of all. */
  private record Share(double tasks, double good, double bad) {
    Share plus(Share other) {
      return new Share(tasks + other.tasks, good + other.good, bad + other.bad);
    }

    Share withGood(double chance) {
      return new Share(chance * tasks, chance * (good + tasks), chance * bad);
    }

    Share withBad(double chance) {
      return new Share(chance * tasks, chance * good, chance * (bad + tasks));
    }
  }

  Race follow(int workers) {
    for (int n = 0; n < workers && !open.isEmpty(); n++) {
      contribute(electorate.weightOf(n));
    }
    return new Race(wrong.tasks(), right.tasks(), left(), contributions, right.bad(), wrong.good());
  }

  private double left() {
    return open.values().stream().mapToDouble(Share::tasks).sum();
  }

  private void contribute(long weight) {
    contributions += left();
    Map<Tally, Share> next = new HashMap<>();
    open.forEach(
        (tally, share) -> {
          good(tally.withRight(weight), share.withGood(1 - badWorkers), next);
          bad(tally.withWrong(weight), share.withBad(badWorkers), next);
        });
    if (next.size() > MOST_TALLIES) {
      throw new BadGame(
          "the scores differ too much to follow every tally: give fewer --scores, the last stands for all who follow");
    }
    open = next;
  }

  private void good(Tally tally, Share share, Map<Tally, Share> next) {
    if (tally.rightWins(electorate.trust())) {
      right = right.plus(share);
    } else if (share.tasks() > 0) {
      next.merge(tally, share, Share::plus);
    }
  }

  private void bad(Tally tally, Share share, Map<Tally, Share> next) {
    if (tally.wrongWins(electorate.trust())) {
      wrong = wrong.plus(share);
    } else if (share.tasks() > 0) {
      next.merge(tally, share, Share::plus);
    }
  }
}
