package io.pocoscope.cli;

import io.pocoscope.market.Scheme;
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
                    "'%s' is no scheme: one of %s"
                        .formatted(text, String.join(", ", Scheme.labels()))));
  }
}
