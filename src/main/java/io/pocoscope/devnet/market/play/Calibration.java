package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.deal.DealMaker;
import io.pocoscope.devnet.market.deal.Season;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Shares;
import io.pocoscope.devnet.market.truth.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * How often each role must spoil a slot, so that about a wanted share of the settled slots fails.
 */
public final class Calibration {
  /** No role is worse than this on the average. */
  private static final double WORST_MEAN = .6;

  /** In the measure of the category's work clock: what completes does so after about this. */
  private static final double COMPLETION = 1.2;

  /** So much later all that fails is known to. */
  private static final double FAILURE = 10;

  private static final int STEPS = 60;
  private static final double GREATEST = 100;

  private final MarketSettings settings;

  /** The mean number of actors of a role that may spoil a slot. */
  private final Map<Role, Double> presences = new EnumMap<>(Role.class);

  private Calibration(MarketSettings settings) {
    this.settings = settings;
    Shares shares = settings.mix().shares();
    // Else an owner asks, whose app or pool is there already.
    presences.put(Role.REQUESTER, (1 - shares.selfDealing()) * (1 - DealMaker.POOL_OWNER_SHARE));
    presences.put(Role.APP, 1.);
    presences.put(Role.DATASET, shares.dataset() + shares.bulk() * DealMaker.BULK_DATASETS);
    presences.put(Role.POOL, 1.);
    presences.put(Role.WORKER, Rehearsal.meanWorkers(settings));
  }

  /** The mean rate of each role's actors, over the slots that they take part in; in [0, 1]. */
  public static Map<Role, Double> rates(MarketSettings settings) {
    Calibration calibration = new Calibration(settings);
    double level = solve(calibration::failing, calibration.spoilt());
    Map<Role, Double> rates = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      rates.put(role, calibration.rate(role, level));
    }
    return rates;
  }

  /** Failures take longer to show than completions: more are spoilt than have failed. */
  private double spoilt() {
    Season season = new Season(settings.size().deals(), settings.size().span());
    double spoilt = settings.failures().rate() * (1 - season.pendingAfter(COMPLETION));
    double well = (1 - settings.failures().rate()) * (1 - season.pendingAfter(FAILURE));
    return spoilt + well > 0 ? spoilt / (spoilt + well) : settings.failures().rate();
  }

  /** Whoever is drawn is drawn for itself, so that the chances of going well multiply. */
  private double failing(double level) {
    double well = 1;
    for (Role role : Role.values()) {
      double presence = presences.get(role);
      well *=
          presence < 1
              ? 1 - presence * rate(role, level)
              : Math.pow(1 - rate(role, level), presence);
    }
    return 1 - well;
  }

  private double rate(Role role, double level) {
    double presence = presences.get(role);
    return presence > 0 ? Math.min(WORST_MEAN, level * role.share() / presence) : 0;
  }

  /** Where a rising function reaches a value. */
  private static double solve(DoubleUnaryOperator rising, double value) {
    double low = 0;
    double high = GREATEST;
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (rising.applyAsDouble(middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
