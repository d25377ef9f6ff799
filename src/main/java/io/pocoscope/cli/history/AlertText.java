package io.pocoscope.cli.history;

import io.pocoscope.cli.option.AddressText;
import io.pocoscope.cli.option.DurationText;
import io.pocoscope.watch.Alert;
import io.pocoscope.watch.Scope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what a person wants to be told: {@code rate > .1}, {@code no settled slot for 6h}. */
final class AlertText implements ITypeConverter<Alert> {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?<role>[a-z-]+) +(?<address>\\S+) +)??"
              + "(?:rate *> *(?<bound>[^ ]+)|no settled slots? for +(?<span>.+))",
          Pattern.CASE_INSENSITIVE);

  /** Nearer to 0 or 1 no number of slots that a market has could say more than the bound does. */
  private static final BigDecimal LEAST = new BigDecimal("0.000001");

  private static final Pattern SHARE = Pattern.compile("(?<number>\\d*\\.?\\d+)(?<percent>%)?");

  @Override
  public Alert convert(String text) {
    Matcher form = FORM.matcher(text.strip().replaceAll("\\s+", " "));
    if (!form.matches()) {
      throw wrong(
          "'%s' is no alert: write \"rate > .1\", \"pool 0x… rate > .2\" or \"no settled slot for"
              + " 6h\"",
          text);
    }
    Optional<Scope> scope = scope(form);
    return form.group("bound") != null
        ? new Alert.OfRate(scope, bound(form.group("bound")))
        : new Alert.OfSilence(scope, span(form.group("span")));
  }

  private static Optional<Scope> scope(Matcher form) {
    if (form.group("role") == null) {
      return Optional.empty();
    }
    String role = form.group("role").toLowerCase(Locale.ROOT);
    if (!Scope.ROLES.contains(role)) {
      throw wrong("'%s' is no role: one of %s", role, String.join(", ", Scope.ROLES));
    }
    return Optional.of(new Scope(role, new AddressText().convert(form.group("address"))));
  }

  private static BigDecimal bound(String text) {
    Matcher share = SHARE.matcher(text);
    if (share.matches()) {
      BigDecimal number = new BigDecimal(share.group("number"));
      BigDecimal bound = share.group("percent") == null ? number : number.movePointLeft(2);
      if (bound.compareTo(LEAST) >= 0 && bound.compareTo(BigDecimal.ONE.subtract(LEAST)) <= 0) {
        return bound;
      }
    }
    throw wrong("'%s' is no rate that can be exceeded: from .000001 to .999999, such as .1", text);
  }

  private static Duration span(String text) {
    Duration span = new DurationText().convert(text);
    if (span.toSeconds() < 1) {
      throw wrong("'%s' is too short a time for no slot to settle in: a second at least", text);
    }
    return span.truncatedTo(ChronoUnit.SECONDS);
  }

  private static TypeConversionException wrong(String why, Object... values) {
    return new TypeConversionException(String.format(Locale.ROOT, why, values));
  }
}
