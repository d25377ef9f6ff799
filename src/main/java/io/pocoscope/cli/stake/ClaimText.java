package io.pocoscope.cli.stake;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.ClaimLaw;
import io.pocoscope.ruin.DiscreteClaims;
import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the size of claims: {@code discrete:1:.9,5/2:1/10}, sizes in penalties with their
 * probabilities, {@code exponential}, {@code erlang:3}, or {@code mixture:.3:.5,.7:1.2}, weights
 * and means in penalties.
 */
final class ClaimText implements ITypeConverter<Claims> {
  private static final String ERLANG = "erlang:";
  private static final String MIXTURE = "mixture:";
  private static final String DISCRETE = "discrete:";

  @Override
  public Claims convert(String text) {
    try {
      if (text.equals("exponential")) {
        return continuous(ClaimLaw.exponential(1));
      }
      if (text.startsWith(ERLANG)) {
        return continuous(ClaimLaw.erlang(Integer.parseInt(text.substring(ERLANG.length())), 1));
      }
      if (text.startsWith(MIXTURE)) {
        return continuous(mixture(text.substring(MIXTURE.length())));
      }
      if (text.startsWith(DISCRETE)) {
        return discrete(text.substring(DISCRETE.length()));
      }
    } catch (NumberFormatException noNumber) {
      throw notClaims(text);
    } catch (BadRuinInput bad) {
      throw new TypeConversionException(bad.getMessage());
    }
    throw notClaims(text);
  }

  private static Claims continuous(ClaimLaw law) {
    return new Claims(Optional.empty(), Optional.of(law));
  }

  private static Claims discrete(String text) {
    Map<Rational, Double> chances = new HashMap<>();
    for (String each : text.split(",", -1)) {
      String[] numbers = pair(each);
      chances.merge(Rational.parse(numbers[0]), number(numbers[1]), Double::sum);
    }
    return new Claims(Optional.of(DiscreteClaims.of(chances)), Optional.empty());
  }

  private static String[] pair(String text) {
    String[] numbers = text.split(":", -1);
    if (numbers.length != 2) {
      throw new NumberFormatException(text);
    }
    return numbers;
  }

  private static ClaimLaw mixture(String text) {
    List<ClaimLaw.Part> parts = new ArrayList<>();
    for (String each : text.split(",", -1)) {
      String[] numbers = pair(each);
      parts.add(new ClaimLaw.Part(number(numbers[0]), 1, number(numbers[1])));
    }
    return new ClaimLaw(parts);
  }

  /** .25, or 1/4. */
  private static double number(String text) {
    return Rational.parse(text).toDouble();
  }

  private static TypeConversionException notClaims(String text) {
    return new TypeConversionException(
        String.format(
            Locale.ROOT,
            "'%s' are no claims: discrete:1:.9,5/2:1/10, exponential, erlang:3, or"
                + " mixture:.3:.5,.7:1.2",
            text));
  }
}
