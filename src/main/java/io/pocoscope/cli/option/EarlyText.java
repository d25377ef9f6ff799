package io.pocoscope.cli.option;

import io.pocoscope.outcome.Early;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What people say of slots that completed before a deadline that lies ahead, and are told. */
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

  /**
   * What is said of early slots that were left out.
   *
   * @param slots how many
   */
  public static Optional<String> told(long slots) {
    return slots == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "left out, as they completed and those that fail are not seen before their"
                    + " deadline, which lies ahead: %d %s (--pending count takes them in)",
                slots,
                slots == 1 ? "slot" : "slots"));
  }
}
