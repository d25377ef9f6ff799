package io.pocoscope.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names that somebody may have meant. */
final class Nearest {
  private Nearest() {}

  /** Those that a few letters make of the name, the nearest first. */
  static List<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> distance(name, other) <= 1 + name.length() / 4)
        .sorted(
            Comparator.comparingInt((String other) -> distance(name, other))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** Letters to put in, take out, change, or swap with the next one (Damerau and Levenshtein). */
  private static int distance(String from, String to) {
    int[] beforeLast = new int[0];
    int[] last = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(last[j], row[j - 1]));
        if (areSwapped(from, i, to, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  /** Whether the two letters that end there stand in the other order in the other name. */
  private static boolean areSwapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
