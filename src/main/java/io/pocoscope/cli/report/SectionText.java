package io.pocoscope.cli.report;

import io.pocoscope.report.chapter.Chapters;
import java.util.ArrayList;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a chapter. */
final class SectionText implements ITypeConverter<Chapters> {
  @Override
  public Chapters convert(String text) {
    return Chapters.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no section: one of %s",
                        text,
                        String.join(", ", Chapters.keys()))));
  }

  /** The names that there are. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Names() {
      super(Chapters.keys());
    }
  }
}
