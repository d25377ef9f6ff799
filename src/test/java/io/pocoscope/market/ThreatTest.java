package io.pocoscope.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThreatTest {
  private static final Attack ATTACK = new Attack(.1, 1, true, true);

  private static Threat threat(
      MarketSettings settings, Attack attack, Scheme scheme, Threat.Terms terms) {
    List<Cell> cells =
        List.of(
            new Cell(settings.with(attack), scheme),
            new Cell(settings.with(attack.asleep()), scheme));
    List<PlayedCell> played =
        Simulation.play(new Batch(cells, 20, 3), Recording.none(), Played.crew(2)).cells();
    return Threat.of(played.get(0), played.get(1), terms, .95);
  }

  private static MarketSettings small() {
    MarketSettings published = MarketSettings.published();
    return new MarketSettings(
        published.incentives(), published.population(), 2000, 500, Optional.empty());
  }

  @Test
  void aLoneAttackerOfATaskOfTwoLosesAsMuchAsItsVictim() {
    // Two assets, both in every task: S0 = 3 is used up after two failures, for both alike.
    MarketSettings settings = Played.tiny(2, 2, 0, 0);
    RunResult run = Played.one(settings.with(new Attack(.5, 1, false, true)), Scheme.COLL_STAKE);
    assertThat(run.attack()).isEqualTo(new AttackTally(1, 2, 2, 1, 2, 2));
    RunResult asleep =
        Played.one(settings.with(new Attack(.5, 1, false, false)), Scheme.COLL_STAKE);
    assertThat(asleep.attack()).isEqualTo(new AttackTally(1, -.5, 0, 0, 0, -.5));
  }

  @Test
  void whoComesBackBringsAStakeEachTime() {
    MarketSettings settings = Played.tiny(1, 40, 0, 0);
    RunResult run = Played.one(settings.with(new Attack(.5, 1, true, true)), Scheme.COLL_STAKE);
    // Alone in its tasks it harms nobody, and loses 2 of 3 under each name.
    assertThat(run.attack().entries()).isEqualTo(run.removed() + 1);
    assertThat(run.attack().ruined()).isZero();
    assertThat(run.attack().lost()).isEqualTo(run.attack().attacks());
    assertThat(run.assetsEnd()).isEqualTo(2);
  }

  @Test
  void anAttackRuinsReliableAssetsAndCostsTheMoreTheMoreAnEntryDoes() {
    Threat cheap = threat(small(), ATTACK, Scheme.COLL_STAKE, new Threat.Terms(10, 0));
    assertThat(cheap.extra().low().orElseThrow()).isPositive();
    assertThat(cheap.rate().mean().orElseThrow())
        .isGreaterThan(cheap.rateAsleep().mean().orElseThrow());
    double cost = cheap.costPerRuin().value().orElseThrow();
    assertThat(cost)
        .isBetween(
            cheap.costPerRuin().low().orElseThrow(), cheap.costPerRuin().high().orElseThrow());
    double price = 5;
    Threat dear = threat(small(), ATTACK, Scheme.COLL_STAKE, new Threat.Terms(10, price));
    assertThat(dear.costPerRuin().value().orElseThrow())
        .isCloseTo(
            cost
                + price * cheap.entries().mean().orElseThrow() / cheap.extra().mean().orElseThrow(),
            within(1e-9));
  }

  @Test
  void atTheLeastEntryPriceTheAttackCostsWhatItGains() {
    double gain = 1000;
    Threat free = threat(small(), ATTACK, Scheme.COLL_STAKE, new Threat.Terms(gain, 0));
    double price = free.leastEntryPrice().orElseThrow();
    assertThat(price).isPositive();
    Threat priced = threat(small(), ATTACK, Scheme.COLL_STAKE, new Threat.Terms(gain, price));
    assertThat(priced.costPerRuin().value().orElseThrow()).isCloseTo(gain, within(1e-6));
  }

  @Test
  void atTheLeastScaleTheAttackCostsWhatItGains() {
    double gain = 100;
    Threat small = threat(small(), ATTACK, Scheme.COLL_SR, new Threat.Terms(gain, 0));
    Rational scale = Rational.of(Math.round(1000 * small.leastScale().orElseThrow()), 1000);
    Incentives given = small().incentives();
    Incentives scaled =
        new Incentives(
            given.stake().times(scale),
            given.penalty().times(scale),
            given.reward().times(scale),
            given.target());
    MarketSettings great =
        new MarketSettings(scaled, small().population(), 2000, 500, Optional.empty());
    Threat dear = threat(great, ATTACK, Scheme.COLL_SR, new Threat.Terms(gain, 0));
    assertThat(dear.extra()).isEqualTo(small.extra());
    assertThat(dear.costPerRuin().value().orElseThrow()).isCloseTo(gain, within(gain * .001));
  }

  @Test
  void whereNobodyIsRemovedNobodyIsRuined() {
    Threat free = threat(small(), ATTACK, Scheme.FREE, new Threat.Terms(10, 0));
    assertThat(free.extra().mean()).hasValue(0);
    assertThat(free.costPerRuin().value()).isEmpty();
    assertThat(free.holds()).isZero();
  }

  @Test
  void fiellersIntervalOfARatio() {
    // Of constant lower values it is Student's interval of the upper mean, divided.
    Ratio ratio = Ratio.of(new double[] {1, 2, 3, 4}, new double[] {2, 2, 2, 2}, .95);
    assertThat(ratio.value()).hasValue(1.25);
    assertThat(ratio.high().orElseThrow())
        .isCloseTo((2.5 + 3.1824463 * 1.2909944 / 2) / 2, within(1e-6));
    // Where the lower mean may be 0 nothing bounds the ratio.
    Ratio open = Ratio.of(new double[] {1, 2, 3}, new double[] {0, 0, 1}, .95);
    assertThat(open.value()).hasValue(6);
    assertThat(open.high()).isEmpty();
    assertThat(Ratio.of(new double[] {1}, new double[] {0}, .95).value()).isEmpty();
  }
}
