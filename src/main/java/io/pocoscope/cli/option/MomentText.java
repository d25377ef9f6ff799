package io.pocoscope.cli.option;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time as {@link TimeText} does, or how long ago it was: {@code 12h}, {@code 7d}. */
final class MomentText implements ITypeConverter<Moment> {
  static final String FORMS = "2021, 2021-08, 2021-08-01, 2021-08-01T12:00Z, or 12h, 7d, 4w";

  private static final Pattern AGO = Pattern.compile("([0-9]{1,5})([hdw])");
  private static final Map<String, Duration> UNITS =
      Map.of("h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

  @Override
  public Moment convert(String text) {
    Matcher ago = AGO.matcher(text.strip());
    if (ago.matches()) {
      return new Moment.Ago(UNITS.get(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
    }
    return TimeText.read(text)
        .<Moment>map(Moment.At::new)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no time: write %s before the store's now",
                        text,
                        FORMS)));
  }
}
