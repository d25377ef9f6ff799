package io.pocoscope.cli.option;

import io.pocoscope.outcome.Early;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people say of slots that completed before a deadline that lies ahead. */
public final class EarlyText implements ITypeConverter<Early> {
  @Override
  public Early convert(String text) {
    return switch (text) {
      case "leave-out" -> Early.LEFT_OUT;
      case "count" -> Early.COUNTED;
      default ->
          throw new TypeConversionException(
              String.format(Locale.ROOT, "'%s' is neither leave-out nor count", text));
    };
  }

  /** The ways, for completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("leave-out", "count").iterator();
    }
  }
}
