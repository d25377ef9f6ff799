package io.pocoscope.sync.verification;

import static java.util.stream.Collectors.joining;

import io.pocoscope.sync.link.LateLink;
import java.util.Arrays;
import java.util.Locale;

/** The SQL that tells the references which lead to nothing yet, where that can be seen. */
final class OpenReferences {
  private OpenReferences() {}

  static String sql() {
    return Arrays.stream(LateLink.values())
        .filter(link -> !link.isList())
        .map(
            link ->
                String.format(
                    Locale.ROOT,
                    "select '%1$s.%2$s of ' || id as subject, false as expected, coalesce(%3$s,"
                        + " false) as found from main.%1$s",
                    link.table().sqlName(),
                    link.column().name(),
                    link.open()))
        .collect(joining("\nunion all\n"));
  }
}
