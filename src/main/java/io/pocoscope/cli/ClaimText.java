package io.pocoscope.cli;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.ClaimLaw;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the size of claims: {@code exponential}, {@code erlang:3}, or {@code mixture:.3:.5,.7:1.2},
 * weights and means in penalties.
 */
final class ClaimText implements ITypeConverter<ClaimLaw> {
  private static final String ERLANG = "erlang:";
  private static final String MIXTURE = "mixture:";

  @Override
  public ClaimLaw convert(String text) {
    try {
      if (text.equals("exponential")) {
        return ClaimLaw.exponential(1);
      }
      if (text.startsWith(ERLANG)) {
        return ClaimLaw.erlang(Integer.parseInt(text.substring(ERLANG.length())), 1);
      }
      if (text.startsWith(MIXTURE)) {
        return mixture(text.substring(MIXTURE.length()));
      }
    } catch (NumberFormatException noNumber) {
      throw notClaims(text);
    } catch (BadRuinInput bad) {
      throw new TypeConversionException(bad.getMessage());
    }
    throw notClaims(text);
  }

  private static ClaimLaw mixture(String text) {
    List<ClaimLaw.Part> parts = new ArrayList<>();
    for (String each : text.split(",", -1)) {
      String[] numbers = each.split(":", -1);
      if (numbers.length != 2) {
        throw new NumberFormatException(each);
      }
      parts.add(
          new ClaimLaw.Part(Double.parseDouble(numbers[0]), 1, Double.parseDouble(numbers[1])));
    }
    return new ClaimLaw(parts);
  }

  private static TypeConversionException notClaims(String text) {
    return new TypeConversionException(
        "'%s' are no claims: exponential, erlang:3, or mixture:.3:.5,.7:1.2".formatted(text));
  }
}
