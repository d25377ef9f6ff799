package io.pocoscope.cli.stake;

import io.pocoscope.ruin.RuinRule;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads when a stake is ruined. */
final class RuinRuleText implements ITypeConverter<RuinRule> {
  @Override
  public RuinRule convert(String text) {
    return switch (text) {
      case "below-zero" -> RuinRule.BELOW_ZERO;
      case "removal" -> RuinRule.REMOVAL;
      default ->
          throw new TypeConversionException(
              String.format(Locale.ROOT, "'%s' is no rule of ruin: below-zero or removal", text));
    };
  }
}
