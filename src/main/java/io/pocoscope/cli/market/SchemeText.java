package io.pocoscope.cli.market;

import io.pocoscope.market.Scheme;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a scheme of incentives. */
final class SchemeText implements ITypeConverter<Scheme> {
  @Override
  public Scheme convert(String text) {
    return Scheme.named(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no scheme: one of %s",
                        text,
                        String.join(", ", Scheme.labels()))));
  }
}
