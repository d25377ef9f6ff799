package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CramerLundbergTest {
  private static final ClaimLaw MIXTURE =
      new ClaimLaw(List.of(new ClaimLaw.Part(.5, 1, 1 / 3.0), new ClaimLaw.Part(.5, 1, 1 / 7.0)));

  @ParameterizedTest
  @CsvSource({".5, 1, 1, 0", ".5, 1, 1, 3", ".9, 1, 1, 20", ".2, .5, 2, 7", ".1, 1, .01, .2"})
  void exponentialClaimsHaveTheClosedForm(
      double lambda, double premium, double mean, double stake) {
    CramerLundberg model = new CramerLundberg(lambda, premium, ClaimLaw.exponential(mean));
    double load = lambda * mean / premium;
    double exponent = (1 - load) / mean;
    assertThat(model.ruin(stake).value())
        .isCloseTo(load * Math.exp(-exponent * stake), within(1e-12));
    assertThat(model.exponent()).hasValueCloseTo(exponent, within(1e-10));
  }

  /**
   * Dufresne and Gerber, "Three methods to calculate the probability of ruin", ASTIN 19 (1989):
   * ψ(u) = 24/35 e^(−u) + 1/35 e^(−6u).
   */
  @ParameterizedTest
  @CsvSource({"0", ".1", "1", "5", "20"})
  void aMixtureOfExponentialClaimsHasDufresnesAndGerbersForm(double stake) {
    CramerLundberg model = new CramerLundberg(3, 1, MIXTURE);
    double ruin = 24 / 35.0 * Math.exp(-stake) + 1 / 35.0 * Math.exp(-6 * stake);
    assertThat(model.ruin(stake).value()).isCloseTo(ruin, within(1e-10 * ruin));
    assertThat(model.exponent()).hasValueCloseTo(1.0, within(1e-10));
  }

  /** For two stages ψ is a sum of two exponentials; its roots are those of a quadratic. */
  @Test
  void erlangClaimsAgreeWithTheirRoots() {
    double lambda = .4;
    CramerLundberg model = new CramerLundberg(lambda, 1, ClaimLaw.erlang(2, 1));
    // r of 1: λ((2/(2−r))² − 1) = r, that is r² + (λ − 4) r + (4 − 4λ) = 0
    double half = (4 - lambda) / 2;
    double spread = Math.sqrt(half * half - 4 * (1 - lambda));
    double first = half - spread;
    double second = half + spread;
    // ψ(0) = λ and ψ'(0) = −λ(1 − λ): the integro-differential equation at 0
    double b = (lambda * (1 - lambda) - lambda * first) / (second - first);
    double a = lambda - b;
    for (double stake : new double[] {0, .5, 2, 10}) {
      double ruin = a * Math.exp(-first * stake) + b * Math.exp(-second * stake);
      assertThat(model.ruin(stake).value()).isCloseTo(ruin, within(1e-10));
    }
    assertThat(model.exponent()).hasValueCloseTo(first, within(1e-10));
  }

  /** Asmussen, Ruin Probabilities (2000), proposition IV.1.3, for claims of mean 1. */
  @ParameterizedTest
  @CsvSource({".5, 1, 5", ".5, 0, 5", ".8, 3, 50", "1.2, 2, 10", "1, 5, 20"})
  void exponentialClaimsWithinATimeHaveAsmussensIntegral(double lambda, double u, double time) {
    CramerLundberg model = new CramerLundberg(lambda, 1, ClaimLaw.exponential(1));
    assertThat(model.ruin(u, time).value()).isCloseTo(asmussen(lambda, u, time), within(1e-10));
  }

  private static double asmussen(double lambda, double u, double time) {
    double root = Math.sqrt(lambda);
    double integral =
        GaussKronrod.integral(
            angle -> {
              double cos = Math.cos(angle);
              double f1 =
                  Math.exp(2 * root * time * cos - (1 + lambda) * time + u * (root * cos - 1));
              double turn = u * root * Math.sin(angle);
              double f2 = 2 * Math.sin(turn + angle) * Math.sin(angle);
              double half = Math.sin(angle / 2);
              return lambda * f1 * f2 / (Math.pow(1 - root, 2) + 4 * root * half * half);
            },
            0,
            Math.PI,
            1e-13);
    double ever = lambda < 1 ? lambda * Math.exp(-(1 - lambda) * u) : 1;
    return ever - integral / Math.PI;
  }

  @Test
  void aLongTimeIsForEver() {
    for (ClaimLaw claims : List.of(MIXTURE, ClaimLaw.erlang(3, .3), ClaimLaw.exponential(.3))) {
      CramerLundberg model = new CramerLundberg(1, 1, claims);
      assertThat(model.ruin(.7, 60).value()).isCloseTo(model.ruin(.7).value(), within(1e-10));
    }
  }

  @Test
  void withoutAGainRuinIsCertain() {
    CramerLundberg model = new CramerLundberg(1, 1, ClaimLaw.exponential(1));
    assertThat(model.ruin(100).value()).isEqualTo(1);
    assertThat(model.exponent()).isEmpty();
  }
}
