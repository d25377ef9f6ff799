package io.pocoscope.devnet.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Shares;
import io.pocoscope.devnet.market.truth.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markets fail, and are left unclaimed, about as often as asked; over several seeds. */
@Tag("slow")
class CalibrationTest {
  private static final int SEEDS = 10;

  @ParameterizedTest
  @CsvSource({".01, .33", ".05, .33", ".08, .33", ".15, .1", ".3, .7"})
  void failsAndStaysUnclaimedAsOftenAsAsked(double failureRate, double unclaimed) {
    Map<Outcome, Long> slots =
        slots(MarketSettings.defaults().withSize(1500, 2).withFailures(failureRate, unclaimed));
    assertThat(failed(slots) / (failed(slots) + slots.get(Outcome.COMPLETED)))
        .isCloseTo(failureRate, within(.12 * failureRate));
    assertThat(slots.get(Outcome.FAILED_UNCLAIMED) / failed(slots))
        .isCloseTo(unclaimed, within(.06));
  }

  @Test
  void holdsWhereHardlyAnybodyHasADatasetAndMostDealWithThemselves() {
    MarketSettings settings = MarketSettings.defaults().withSize(1500, 2);
    Map<Outcome, Long> slots =
        slots(
            settings.with(
                settings.mix().actors(),
                settings.mix().trusts(),
                new Shares(0, .02, 0, 0, 0, 0, .95, 0)));
    assertThat(failed(slots) / (failed(slots) + slots.get(Outcome.COMPLETED)))
        .isCloseTo(.08, within(.012));
  }

  @Test
  void claimsCanBeMadeAlmostAlwaysOrNever() {
    MarketSettings settings = MarketSettings.defaults().withSize(300, 2);
    Map<Outcome, Long> always = slots(settings.withFailures(.2, 0));
    assertThat(always.get(Outcome.FAILED_UNCLAIMED) / failed(always)).isLessThan(.05);
    assertThat(slots(settings.withFailures(.2, 1)).get(Outcome.FAILED_CLAIMED)).isZero();
  }

  @Test
  void whoIsFaultlessFailsNever() {
    Map<Outcome, Long> slots = slots(MarketSettings.defaults().withFailures(0, .33));
    // Nobody plans a failure; too little time for what a reopening takes may still be one.
    assertThat(failed(slots) / slots.get(Outcome.COMPLETED)).isLessThan(.001);
  }

  private static double failed(Map<Outcome, Long> slots) {
    return slots.get(Outcome.FAILED_CLAIMED) + slots.get(Outcome.FAILED_UNCLAIMED);
  }

  private static Map<Outcome, Long> slots(MarketSettings settings) {
    Map<Outcome, Long> slots = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      slots.put(outcome, 0L);
    }
    for (long seed = 1; seed <= SEEDS; seed++) {
      Market.run(
          settings.withSeed(seed),
          Recorder.SCHEMA,
          new Unrecorded(),
          slot -> slots.merge(slot.outcome(), 1L, Long::sum));
    }
    return slots;
  }
}
