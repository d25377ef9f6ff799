package io.pocoscope.slashing.poco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.slashing.BadGame;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KittyLevelTest {
  private static final long RLC = PoolTerms.RLC;
  private static final int BATCHES = 40;
  private static final int TASKS = 4_000;

  /** Against the contracts' rule itself, played task by task; the error is that of its batches. */
  @ParameterizedTest
  @ValueSource(doubles = {.02, .1, .3, .6, .9})
  void isThatOfTheRulePlayedThrough(double failureRate) {
    for (double slash : new double[] {.0003, .3, 2.331, 18, 600}) {
      KittyLevel level = KittyLevel.of(failureRate, Math.round(slash * RLC));
      double[] means = new double[BATCHES];
      double[] empties = new double[BATCHES];
      Kitty kitty = new Kitty(Math.round(level.median()));
      Random random = new Random(7);
      for (int i = 0; i < BATCHES * TASKS; i++) {
        means[i / TASKS] += (double) kitty.nrlc() / TASKS;
        empties[i / TASKS] += kitty.nrlc() == 0 ? 1.0 / TASKS : 0;
        kitty =
            random.nextDouble() < failureRate
                ? kitty.afterFailure(Math.round(slash * RLC))
                : kitty.afterSuccess();
      }
      assertAgree(means, level.mean(), 1e-4 * level.mean());
      assertAgree(empties, level.empty(), 1e-3);
    }
  }

  private static void assertAgree(double[] batches, double expected, double slack) {
    double mean = 0;
    double square = 0;
    for (double batch : batches) {
      mean += batch / batches.length;
      square += batch * batch / batches.length;
    }
    double error = Math.sqrt(Math.max(0, square - mean * mean) / (batches.length - 1));
    assertThat(mean).isCloseTo(expected, within(4 * error + slack));
  }

  /** From an empty kitty slashes of 18 RLC, or 3, at one failure in twenty: not .947, nor .158. */
  @ParameterizedTest
  @CsvSource({"60, .05, 8.41", "10, .05, .375", "30, .1, 8.36"})
  void isFarAboveThePayout(int price, double failureRate, double rlc) {
    long slash = new PoolTerms(price * RLC, 30, 1).ownerStake();
    KittyLevel level = KittyLevel.of(failureRate, slash);
    assertThat(level.mean() / RLC).isCloseTo(rlc, within(.006));
    assertThat(level.payout()).isCloseTo(failureRate * slash / (1 - failureRate), within(1.0));
    assertThat(level.q05()).isLessThanOrEqualTo(level.median());
    assertThat(level.median()).isLessThanOrEqualTo(level.q95());
  }

  @Test
  void isTenPayoutsWhereItIsNeverLow() {
    KittyLevel level = KittyLevel.of(.5, 1000 * RLC);
    assertThat(level.mean()).isCloseTo(10_000.0 * RLC, within(1e-9 * 10_000 * RLC));
    assertThat(KittyLevel.of(0, RLC).mean()).isZero();
    assertThat(KittyLevel.of(.3, 0).empty()).isOne();
  }

  @Test
  void isNoneWhereNothingCompletes() {
    assertThatThrownBy(() -> KittyLevel.of(1, RLC)).isInstanceOf(BadGame.class);
    assertThatThrownBy(() -> KittyLevel.of(Double.NaN, RLC)).isInstanceOf(BadGame.class);
  }
}
