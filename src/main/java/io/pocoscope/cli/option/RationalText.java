package io.pocoscope.cli.option;

import io.pocoscope.ruin.Rational;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an exact number: {@code 3}, {@code .25} or {@code 1/19}. */
public final class RationalText implements ITypeConverter<Rational> {
  @Override
  public Rational convert(String text) {
    Rational number = parsed(text);
    if (Double.isInfinite(number.toDouble())) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is beyond all amounts: give at most 1e300", text));
    }
    return number;
  }

  private static Rational parsed(String text) {
    try {
      return Rational.parse(text);
    } catch (NumberFormatException noNumber) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is no number: give it as 3, .25 or 1/19", text));
    }
  }
}
