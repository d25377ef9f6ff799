package io.pocoscope.cli.option;

import io.pocoscope.vetting.Verdict;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a verdict. */
public final class VerdictText implements ITypeConverter<Verdict> {
  @Override
  public Verdict convert(String text) {
    return Verdict.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no verdict: one of %s",
                        text,
                        String.join(", ", Verdict.labels()))));
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Verdict.labels().iterator();
    }
  }
}
