package io.pocoscope.cli.stake;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the two parameters of a Beta distribution: {@code 4.5,96.5}. */
final class PosteriorText implements ITypeConverter<Posterior> {
  @Override
  public Posterior convert(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        return new Posterior(
            Rational.parse(parts[0]).toDouble(), Rational.parse(parts[1]).toDouble());
      }
    } catch (NumberFormatException noNumber) {
      throw notPosterior(text);
    } catch (BadRuinInput bad) {
      throw new TypeConversionException(bad.getMessage());
    }
    throw notPosterior(text);
  }

  private static TypeConversionException notPosterior(String text) {
    return new TypeConversionException(
        String.format(
            Locale.ROOT,
            "'%s' is no posterior: give a,b of a Beta distribution, such as 4.5,96.5",
            text));
  }
}
