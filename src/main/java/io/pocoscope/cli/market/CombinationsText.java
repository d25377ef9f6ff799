package io.pocoscope.cli.market;

import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Combinations;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads faulty combinations of assets: {@code 2:.01:.5}, their size, share and chance. */
final class CombinationsText implements ITypeConverter<Combinations> {
  static final String NONE = "none";

  @Override
  public Combinations convert(String text) {
    String[] parts = text.split(":", -1);
    try {
      if (text.equals(NONE)) {
        return Combinations.none();
      }
      if (parts.length == 3) {
        return new Combinations(
            Integer.parseInt(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
      }
    } catch (NumberFormatException noNumber) {
      throw notCombinations(text);
    } catch (BadMarketInput bad) {
      throw new TypeConversionException(bad.getMessage());
    }
    throw notCombinations(text);
  }

  private static TypeConversionException notCombinations(String text) {
    return new TypeConversionException(
        String.format(
            Locale.ROOT,
            "'%s' are no faulty combinations: their size, share and chance, such as 2:.01:.5",
            text));
  }
}
