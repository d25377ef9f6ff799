package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.market.settings.RateChange;
import io.pocoscope.devnet.market.truth.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a change of failure rates: {@code 30:3}, or {@code 30:3:pool}. */
final class RateChangeText implements ITypeConverter<RateChange> {
  private static final long DAY = 86_400;

  @Override
  public RateChange convert(String text) {
    String[] parts = text.split(":", -1);
    try {
      if (parts.length == 2 || parts.length == 3) {
        double days = Double.parseDouble(parts[0].strip());
        double odds = Double.parseDouble(parts[1].strip());
        if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("no day: " + days);
        }
        Optional<Role> role = Arrays.stream(parts).skip(2).map(RateChangeText::role).findFirst();
        return new RateChange(Math.round(days * DAY), odds, role);
      }
    } catch (IllegalArgumentException none) {
      // It is told below what one looks like.
    }
    throw new TypeConversionException(
        String.format(
            Locale.ROOT,
            "'%s' is no change: give the day and by what odds are multiplied, as 30:3, or a role's"
                + " alone, as 30:3:pool",
            text));
  }

  private static Role role(String text) {
    return Role.valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
