package io.pocoscope.cli.devnet;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Values of a deal's trust, with weights: {@code 3}, {@code 1,3,5} or {@code 1:50,3:25}. */
record TrustWeights(Map<Integer, Double> weights) {
  private static final int GREATEST = 1000;

  TrustWeights {
    weights = Map.copyOf(weights);
  }

  /** Reads it from the command line. */
  static final class Converter implements ITypeConverter<TrustWeights> {
    @Override
    public TrustWeights convert(String text) {
      Map<Integer, Double> weights = new TreeMap<>();
      for (String each : text.split(",", -1)) {
        String[] parts = each.split(":", -1);
        try {
          int trust = Integer.parseInt(parts[0].strip());
          double weight = parts.length == 1 ? 1 : Double.parseDouble(parts[1].strip());
          boolean fine = parts.length <= 2 && trust >= 1 && trust <= GREATEST;
          if (!fine || !(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw notTrust(text);
          }
          weights.merge(trust, weight, Double::sum);
        } catch (NumberFormatException notANumber) {
          throw notTrust(text);
        }
      }
      return new TrustWeights(weights);
    }

    private static TypeConversionException notTrust(String text) {
      return new TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' is no trust: give one as 3, several as 1,3,5, or with weights as 1:50,3:25 (1"
                  + " to %d)",
              text,
              GREATEST));
    }
  }
}
