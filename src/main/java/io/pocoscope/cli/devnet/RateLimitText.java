package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.server.RateLimit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a rate: {@code 20/s}, {@code 0.5/s}. */
final class RateLimitText implements ITypeConverter<RateLimit> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)/s");

  @Override
  public RateLimit convert(String text) {
    Matcher form = FORM.matcher(text.strip());
    double perSecond = form.matches() ? Double.parseDouble(form.group(1)) : 0;
    if (perSecond <= 0) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is no rate limit: write 20/s, with more than 0", text));
    }
    return new RateLimit(perSecond);
  }
}
