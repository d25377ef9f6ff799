package io.pocoscope.cli.market;

import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.BetaLaw;
import io.pocoscope.market.ListedRates;
import io.pocoscope.market.PowerLaw;
import io.pocoscope.market.RateLaw;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads how often assets fail: {@code power:.1}, {@code beta:.2,3}, or given rates, in turn {@code
 * list:.1,.02,0} or drawn {@code sample:.1,.02,0}.
 */
final class RateLawText implements ITypeConverter<RateLaw> {
  @Override
  public RateLaw convert(String text) {
    String[] parts = text.split(":", 2);
    try {
      if (parts.length == 2) {
        return law(parts[0], numbers(parts[1]), text);
      }
    } catch (NumberFormatException noNumber) {
      throw notLaw(text);
    } catch (BadMarketInput bad) {
      throw new TypeConversionException(bad.getMessage());
    }
    throw notLaw(text);
  }

  private static RateLaw law(String kind, List<Double> numbers, String text) {
    if (kind.equals("power") && numbers.size() == 1) {
      return new PowerLaw(numbers.get(0));
    }
    if (kind.equals("beta") && numbers.size() == 2) {
      return new BetaLaw(numbers.get(0), numbers.get(1));
    }
    return Arrays.stream(ListedRates.Order.values())
        .filter(order -> order.label().equals(kind))
        .findFirst()
        .map(order -> new ListedRates(numbers, order))
        .orElseThrow(() -> notLaw(text));
  }

  private static List<Double> numbers(String text) {
    return Arrays.stream(text.split(",", -1)).map(Double::valueOf).toList();
  }

  private static TypeConversionException notLaw(String text) {
    return new TypeConversionException(
        String.format(
            Locale.ROOT,
            "'%s' is no law of failure rates: power:.1, beta:.2,3, list:.1,.02 or sample:.1,.02",
            text));
  }
}
