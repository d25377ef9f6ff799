package io.pocoscope.rate;

import static java.util.stream.Collectors.toCollection;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which columns of the view {@code slot} an expression of ours looks at. */
final class SlotColumns {
  private static final Pattern SLOT_COLUMN = Pattern.compile("\\bslot\\.(\\w+)");

  private SlotColumns() {}

  static Set<String> in(String expression) {
    return SLOT_COLUMN
        .matcher(expression)
        .results()
        .map(found -> found.group(1))
        .collect(toCollection(TreeSet::new));
  }
}
