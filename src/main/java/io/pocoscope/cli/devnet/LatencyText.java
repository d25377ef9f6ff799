package io.pocoscope.cli.devnet;

import io.pocoscope.cli.option.DurationText;
import io.pocoscope.devnet.server.Latency;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a pause with its spread, in milliseconds: {@code 50ms}, {@code 1s}, {@code 50ms±20}. */
final class LatencyText implements ITypeConverter<Latency> {
  // Where the locale is not UTF-8, Java hands over the bytes of ± as replacement characters.
  private static final Pattern FORM =
      Pattern.compile("(\\w+)(?:(?:±|\\+-|\\+/-|\uFFFD{1,2})(\\d{1,9})(?:ms)?)?");

  @Override
  public Latency convert(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is no latency: write 50ms, or 50ms±20", text));
    }
    Duration mean = new DurationText().convert(form.group(1));
    Duration spread =
        form.group(2) == null ? Duration.ZERO : Duration.ofMillis(Long.parseLong(form.group(2)));
    if (spread.compareTo(mean) > 0) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "the spread of '%s' is greater than the pause itself", text));
    }
    return new Latency(mean, spread);
  }
}
