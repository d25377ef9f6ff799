package io.pocoscope.cli.devnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.market.settings.RateChange;
import io.pocoscope.devnet.market.truth.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class RateChangeTextTest {
  @Test
  void aDayAndByWhatOddsAreMultiplied() {
    assertThat(new RateChangeText().convert("30:3"))
        .isEqualTo(new RateChange(2_592_000, 3, Optional.empty()));
    assertThat(new RateChangeText().convert(" .5 : .1 : Pool "))
        .isEqualTo(new RateChange(43_200, .1, Optional.of(Role.POOL)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "30",
        "30:",
        ":3",
        "30:3:",
        "30:3:king",
        "30:3:pool:app",
        "-1:3",
        "-.000001:3",
        "NaN:3",
        "Infinity:3",
        "30:NaN",
        "30:Infinity",
        "30:0",
        "30:-3"
      })
  void whatIsNoChangeIsRefusedWithWhatOneLooksLike(String text) {
    assertThatThrownBy(() -> new RateChangeText().convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'" + text + "' is no change: give the day");
  }
}
