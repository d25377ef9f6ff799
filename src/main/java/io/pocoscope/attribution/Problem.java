package io.pocoscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The evidence as the sampler takes it. What completed tells of each unit alone, so that of those
 * slots only the number stays; failed slots with the same parties are one pattern. The last unit is
 * nobody: what fails slots whoever takes part in them.
 */
final class Problem {
  /** Kinds with fewer units than this share one distribution: it could not be told from theirs. */
  private static final int FEWEST_OF_A_KIND = 4;

  /** Settled slots of each unit; the last is nobody, who takes part in all. */
  final int[] slots;

  /** Failed slots of each unit. */
  final int[] failed;

  /** The kind of each unit. */
  final int[] kinds;

  final List<String> kindNames;

  /** The parties of pattern {@code f}. */
  final int[][] patterns;

  /** How many failed slots have the pattern. */
  final int[] times;

  /** Units without a failed slot, by kind and number of slots. */
  final List<Quiet> quiet;

  /** Units with a failed slot, and nobody. */
  final int[] active;

  /** So many units of a kind have so many slots and no failure. */
  record Quiet(int kind, int slots, int units) {}

  Problem(Evidence evidence) {
    int units = evidence.units().size();
    slots = new int[units + 1];
    failed = new int[units + 1];
    kinds = new int[units + 1];
    kindNames = kindNames(evidence.units());
    for (int u = 0; u < units; u++) {
      Unit unit = evidence.units().get(u);
      slots[u] = unit.slots();
      failed[u] = unit.failed();
      int kind = kindNames.indexOf(unit.kind());
      kinds[u] = kind >= 0 ? kind : kindNames.indexOf(Attribution.OTHER_KINDS);
    }
    slots[units] = evidence.slots();
    failed[units] = evidence.failures();
    kinds[units] = kindNames.size();
    List<int[]> alike = sortedPatterns(evidence);
    int[] firsts =
        IntStream.range(0, alike.size())
            .filter(i -> i == 0 || !Arrays.equals(alike.get(i), alike.get(i - 1)))
            .toArray();
    patterns = Arrays.stream(firsts).mapToObj(alike::get).toArray(int[][]::new);
    times = new int[firsts.length];
    for (int f = 0; f < firsts.length; f++) {
      times[f] = (f + 1 < firsts.length ? firsts[f + 1] : alike.size()) - firsts[f];
    }
    quiet = quiet();
    active = IntStream.rangeClosed(0, units).filter(u -> failed[u] > 0 || u == units).toArray();
  }

  int units() {
    return slots.length - 1;
  }

  /** The place of nobody. */
  int nobody() {
    return units();
  }

  /** Kinds of units, nobody's not among them. */
  int kindCount() {
    return kindNames.size();
  }

  private static List<String> kindNames(List<Unit> units) {
    Map<String, Long> counts =
        units.stream()
            .collect(Collectors.groupingBy(Unit::kind, TreeMap::new, Collectors.counting()));
    List<String> names = new ArrayList<>();
    counts.forEach(
        (kind, count) -> {
          if (count >= FEWEST_OF_A_KIND) {
            names.add(kind);
          }
        });
    if (names.size() < counts.size()) {
      names.add(Attribution.OTHER_KINDS);
    }
    return names;
  }

  /** In an order that depends on nothing but the evidence. */
  private List<int[]> sortedPatterns(Evidence evidence) {
    List<int[]> found = new ArrayList<>();
    for (int t = 0; t < evidence.slots(); t++) {
      if (evidence.failed()[t]) {
        int from = evidence.starts()[t];
        int to = evidence.starts()[t + 1];
        int[] parties = Arrays.copyOfRange(evidence.parties(), from, to + 1);
        parties[to - from] = nobody();
        found.add(parties);
      }
    }
    found.sort(Arrays::compare);
    return found;
  }

  private List<Quiet> quiet() {
    Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
    for (int u = 0; u < units(); u++) {
      if (failed[u] == 0) {
        counts.merge(List.of(kinds[u], slots[u]), 1, Integer::sum);
      }
    }
    List<Quiet> groups = new ArrayList<>();
    counts.forEach((key, count) -> groups.add(new Quiet(key.get(0), key.get(1), count)));
    return List.copyOf(groups);
  }
}
