package io.pocoscope.cli;

import java.util.Locale;
import java.util.OptionalInt;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of periods, or {@code inf}. */
final class HorizonText implements ITypeConverter<HorizonText.Horizon> {
  static final String FOR_EVER = "inf";

  /** How long; none for ever. */
  record Horizon(OptionalInt periods) {}

  /** A horizon as it is told. */
  static Object shown(OptionalInt horizon) {
    return horizon.isPresent() ? (Object) horizon.getAsInt() : FOR_EVER;
  }

  @Override
  public Horizon convert(String text) {
    try {
      return new Horizon(
          text.equals(FOR_EVER)
              ? OptionalInt.empty()
              : OptionalInt.of(Integer.parseInt(text.strip())));
    } catch (NumberFormatException noNumber) {
      throw new TypeConversionException(
          String.format(
              Locale.ROOT, "'%s' is no horizon: a number of periods, or %s", text, FOR_EVER));
    }
  }
}
