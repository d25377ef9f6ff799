package io.pocoscope.cli.option;

import io.pocoscope.result.stake.HorizonValue;
import io.pocoscope.ruin.Rational;
import java.util.Locale;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of periods, or {@code inf}. */
public final class HorizonText implements ITypeConverter<HorizonText.Horizon> {
  public static final String FOR_EVER = HorizonValue.FOR_EVER;

  /** How long; none for ever. */
  public record Horizon(OptionalDouble periods) {}

  @Override
  public Horizon convert(String text) {
    try {
      return new Horizon(
          text.equals(FOR_EVER)
              ? OptionalDouble.empty()
              : OptionalDouble.of(Rational.parse(text).toDouble()));
    } catch (NumberFormatException noNumber) {
      throw new TypeConversionException(
          String.format(
              Locale.ROOT, "'%s' is no horizon: a number of periods, or %s", text, FOR_EVER));
    }
  }
}
