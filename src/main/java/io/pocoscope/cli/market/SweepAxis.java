package io.pocoscope.cli.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A parameter that is swept over.
 *
 * @param name of its option, without the dashes
 * @param values as they would be given
 */
record SweepAxis(String name, List<String> values) {
  private static final int MOST_VALUES = 10_000;
  private static final int MOST_DIGITS = 40;
  private static final Set<String> NO_NUMBERS =
      Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");

  SweepAxis {
    values = List.copyOf(values);
  }

  /** Reads {@code stake=1..20}, {@code stake=1..20:5} or {@code target=.01,.05,.1}. */
  static final class Text implements ITypeConverter<SweepAxis> {
    @Override
    public SweepAxis convert(String text) {
      String[] sides = text.split("=", 2);
      String name = sides[0].strip().replaceFirst("^--", "");
      if (sides.length < 2 || name.isEmpty() || sides[1].isBlank()) {
        throw new TypeConversionException(
            String.format(
                Locale.ROOT,
                "'%s' is no sweep: a parameter and its values, such as stake=1..20 or"
                    + " target=.01,.05",
                text));
      }
      List<String> values = new ArrayList<>();
      Stream.of(sides[1].split(",", -1)).forEach(part -> values.addAll(part(name, part.strip())));
      if (values.size() > MOST_VALUES || Set.copyOf(values).size() < values.size()) {
        throw new TypeConversionException(
            String.format(
                Locale.ROOT, "%s: each value once, and at most %d of them", name, MOST_VALUES));
      }
      return new SweepAxis(name, values);
    }

    private static List<String> part(String name, String part) {
      if (part.isEmpty() || NO_NUMBERS.contains(part.toLowerCase(Locale.ROOT))) {
        throw new TypeConversionException(
            String.format(
                Locale.ROOT, "%s: '%s' is no value; give them as 1..20 or .01,.05", name, part));
      }
      String[] bounds = part.split("\\.\\.", -1);
      if (bounds.length == 1) {
        return List.of(part);
      }
      String[] end = bounds[1].split(":", -1);
      if (bounds.length > 2 || end.length > 2) {
        throw notRange(name, part);
      }
      BigDecimal low = number(name, part, bounds[0]);
      BigDecimal high = number(name, part, end[0]);
      BigDecimal step = end.length == 2 ? number(name, part, end[1]) : BigDecimal.ONE;
      if (low.compareTo(high) > 0) {
        throw new TypeConversionException(
            String.format(
                Locale.ROOT,
                "'%s' goes from the greater to the less: a range of %s is %s..%s",
                part,
                name,
                end[0],
                bounds[0]));
      }
      if (step.signum() <= 0
          || high.subtract(low).divideToIntegralValue(step).doubleValue() >= MOST_VALUES) {
        throw notRange(name, part);
      }
      return range(low, high, step);
    }

    private static BigDecimal number(String name, String part, String text) {
      try {
        BigDecimal number = new BigDecimal(text.strip());
        // A sum of 1 and 1e999999999 would have as many digits.
        if (text.length() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
          return number;
        }
      } catch (NumberFormatException noNumber) {
        throw notRange(name, part);
      }
      throw notRange(name, part);
    }

    private static List<String> range(BigDecimal low, BigDecimal high, BigDecimal step) {
      List<String> values = new ArrayList<>();
      for (BigDecimal at = low; at.compareTo(high) <= 0; at = at.add(step)) {
        values.add(at.toPlainString());
      }
      return values;
    }

    private static TypeConversionException notRange(String name, String part) {
      return new TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' is no range of %s: 1..20, or 0..1:.1 in steps, at most %d values",
              part,
              name,
              MOST_VALUES));
    }
  }
}
