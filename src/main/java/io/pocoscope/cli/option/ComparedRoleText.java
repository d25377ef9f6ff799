package io.pocoscope.cli.option;

import io.pocoscope.comparison.Roles;
import io.pocoscope.rate.Grouping;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads by what a difference is taken apart. */
public final class ComparedRoleText implements ITypeConverter<Grouping> {
  @Override
  public Grouping convert(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    return Grouping.named(name)
        .filter(Roles.all()::contains)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    String.format(
                        Locale.ROOT,
                        Grouping.named(name).isPresent()
                            ? "a slot has no one %s on both sides: one of %s"
                            : "'%s' is nothing to take a difference apart by: one of %s",
                        text,
                        String.join(", ", labels()))));
  }

  private static List<String> labels() {
    return Roles.all().stream().map(Grouping::label).toList();
  }

  /** The names, for help texts and completion. */
  public static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return labels().iterator();
    }
  }
}
