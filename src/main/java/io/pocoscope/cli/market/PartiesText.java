package io.pocoscope.cli.market;

import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Parties;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many assets a task takes: {@code 4} or {@code 2..6}. */
final class PartiesText implements ITypeConverter<Parties> {
  @Override
  public Parties convert(String text) {
    String[] bounds = text.split("\\.\\.", -1);
    try {
      if (bounds.length <= 2) {
        return new Parties(
            Integer.parseInt(bounds[0].strip()),
            Integer.parseInt(bounds[bounds.length - 1].strip()));
      }
    } catch (NumberFormatException noNumber) {
      throw notParties(text);
    } catch (BadMarketInput bad) {
      throw new TypeConversionException(bad.getMessage());
    }
    throw notParties(text);
  }

  private static TypeConversionException notParties(String text) {
    return new TypeConversionException(
        String.format(
            Locale.ROOT,
            "'%s' is no k: a number of assets such as 4, or a range such as 2..6",
            text));
  }
}
