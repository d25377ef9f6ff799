package io.pocoscope.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rates themselves, and how far a law is from them. */
class EmpiricalLawTest {
  private static final Beta UNIFORM = new Beta(1, 1);

  @Test
  void theDistanceIsTheGreatestOnEitherSideOfAStep() {
    assertThat(new EmpiricalLaw(List.of(.5)).distance(UNIFORM)).isCloseTo(.5, within(1e-12));
    assertThat(new EmpiricalLaw(List.of(.9, .1)).distance(UNIFORM)).isCloseTo(.4, within(1e-12));
    assertThat(new EmpiricalLaw(List.of(.3, .3, .3)).distance(UNIFORM))
        .isCloseTo(.7, within(1e-12));
    assertThat(new EmpiricalLaw(List.of(0.0, 0.0)).distance(UNIFORM)).isCloseTo(1, within(1e-12));
  }

  @Test
  void ratesThatLieAsTheLawHasThemAreNearIt() {
    assertThat(new EmpiricalLaw(List.of(.125, .375, .625, .875)).distance(UNIFORM))
        .isCloseTo(.125, within(1e-12));
  }
}
