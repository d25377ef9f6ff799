package io.pocoscope.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Draws that hang together tell of their mean as much as fewer independent ones. */
class EffectiveSizeTest {
  private static final int CHAINS = 4;
  private static final int DRAWS = 20_000;

  /** Of x' = φx + noise it is n (1 − φ) / (1 + φ). */
  @ParameterizedTest
  @ValueSource(doubles = {0, .3, .7, .95, -.3})
  void itIsThatOfAnAutoregression(double phi) {
    double wanted = CHAINS * DRAWS * (1 - phi) / (1 + phi);
    assertThat(EffectiveSize.of(autoregressions(phi, 0))).isCloseTo(wanted, within(.1 * wanted));
  }

  @Test
  void chainsThatDoNotAgreeTellNextToNothing() {
    assertThat(EffectiveSize.of(autoregressions(.3, 5))).isLessThan(20);
  }

  @Test
  void drawsThatDoNotDifferAreAsGoodAsTheyAreMany() {
    assertThat(EffectiveSize.of(List.of(new float[100], new float[100]))).isEqualTo(200);
  }

  private static List<float[]> autoregressions(double phi, double apart) {
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, CHAINS)
        .mapToObj(
            chain -> {
              float[] draws = new float[DRAWS];
              double x = random.nextGaussian() / Math.sqrt(1 - phi * phi);
              for (int i = 0; i < DRAWS; i++) {
                draws[i] = (float) (x + apart * chain);
                x = phi * x + random.nextGaussian();
              }
              return draws;
            })
        .toList();
  }
}
