package io.pocoscope.cli.option;

import io.pocoscope.attribution.PartyRole;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a role. */
public final class RoleText implements ITypeConverter<PartyRole> {
  @Override
  public PartyRole convert(String text) {
    return PartyRole.named(text.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        "'%s' is no role: one of %s",
                        text,
                        String.join(", ", PartyRole.labels()))));
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return PartyRole.labels().iterator();
    }
  }
}
