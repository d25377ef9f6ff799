package io.pocoscope.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;

/** The values that an option or a parameter can have, as people write them. */
final class Candidates {
  private Candidates() {}

  /** Those that are known; none where anything may stand there. */
  static List<String> of(ArgSpec argument) {
    Iterable<String> known = argument.completionCandidates();
    List<String> values = new ArrayList<>();
    if (known == null || (isMadeOfConstants(known) && argument.converters().length > 0)) {
      return values; // whoever reads it by a converter writes it otherwise
    }
    for (String value : known) {
      values.add(isMadeOfConstants(known) ? value.toLowerCase(Locale.ROOT) : value);
    }
    return values;
  }

  /** Picocli's own list, of an enum's constants; ours are classes that give names. */
  private static boolean isMadeOfConstants(Iterable<String> known) {
    return known instanceof Collection;
  }
}
