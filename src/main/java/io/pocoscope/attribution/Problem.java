package io.pocoscope.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The evidence as the sampler takes it. What completed tells of each unit alone, so that of those
 * slots only the number stays; failed slots with the same parties and the same look are one
 * pattern, by whomever a second witness names. The last units are nobody: what fails slots whoever
 * takes part in them, one for each scale of trust, since the more workers a slot takes, the more of
 * them may fail it unseen.
 */
final class Problem {
  /** Kinds with fewer units than this share one distribution: it could not be told from theirs. */
  private static final int FEWEST_OF_A_KIND = 4;

  private static final int NOBODYS_TURN = 1;
  private static final int WORKERS_TURN = 2;

  /** Settled slots of each unit; the last are nobody's, who takes part in all. */
  final int[] slots;

  /** Failed slots of each unit. */
  final int[] failed;

  /** The kind of each unit; nobody's is the last. */
  final int[] kinds;

  /**
   * When each unit has its turn: nobody, who may be an unseen worker, after those who are always
   * seen, and the workers last. They are seen where they contributed, which they do not where
   * nobody failed the slot: without this order the chances of what is seen would add up to more
   * than 1, the more the likelier nobody fails.
   */
  final int[] turns;

  final List<String> kindNames;

  /** The parties of pattern {@code f}. */
  final int[][] patterns;

  /** How the slots of pattern {@code f} look: a place in the evidence's symptoms. */
  final int[] looks;

  /** Who is named as the one that failed the slots of pattern {@code f}, as the evidence has it. */
  final int[] named;

  /** Between which symptoms the faults of a kind are shared out. */
  final int[] strata;

  /** Whether each symptom says nothing. */
  final boolean[] silent;

  /** Whether somebody can be at fault in pattern {@code f} who is not among its parties. */
  final boolean[] othersOpen;

  /** Whether a kind can be at fault where a symptom is; nobody is the last kind. */
  final boolean[][] open;

  /** Whether pattern {@code f} shows the workers: its slots came so far that some contributed. */
  final boolean[] showsWorkers;

  /** How many failed slots have the pattern. */
  final int[] times;

  /** Units that are somebody. */
  private final int units;

  /** Units without a failed slot, by kind and number of slots. */
  final List<Quiet> quiet;

  /** Units with a failed slot, and nobody. */
  final int[] active;

  /** So many units of a kind have so many slots and no failure. */
  record Quiet(int kind, int slots, int units) {}

  Problem(Evidence evidence) {
    units = evidence.units().size();
    int all = units + Arrays.stream(evidence.scales()).max().orElse(0) + 1;
    slots = new int[all];
    failed = new int[all];
    kinds = new int[all];
    turns = new int[all];
    kindNames = kindNames(evidence.units());
    for (int u = 0; u < units; u++) {
      Unit unit = evidence.units().get(u);
      slots[u] = unit.slots();
      failed[u] = unit.failed();
      turns[u] = unit.roles().equals(Set.of(PartyRole.WORKER)) ? WORKERS_TURN : 0;
      int kind = kindNames.indexOf(unit.kind());
      kinds[u] = kind >= 0 ? kind : kindNames.indexOf(Attribution.OTHER_KINDS);
    }
    for (int t = 0; t < evidence.slots(); t++) {
      slots[nobody(evidence.scales()[t])]++;
      failed[nobody(evidence.scales()[t])] += evidence.failed(t) ? 1 : 0;
    }
    Arrays.fill(kinds, units, all, kindNames.size());
    Arrays.fill(turns, units, all, NOBODYS_TURN);
    silent = new boolean[evidence.symptoms().size()];
    strata = new int[silent.length];
    for (int symptom = 0; symptom < silent.length; symptom++) {
      silent[symptom] = evidence.symptoms().get(symptom).silent();
      strata[symptom] = evidence.symptoms().get(symptom).stratum();
    }
    List<int[]> alike = sortedPatterns(evidence);
    int[] firsts =
        IntStream.range(0, alike.size())
            .filter(i -> i == 0 || !Arrays.equals(alike.get(i), alike.get(i - 1)))
            .toArray();
    looks = Arrays.stream(firsts).map(i -> alike.get(i)[0]).toArray();
    named = Arrays.stream(firsts).map(i -> alike.get(i)[1]).toArray();
    patterns =
        Arrays.stream(firsts)
            .mapToObj(i -> Arrays.copyOfRange(alike.get(i), 2, alike.get(i).length))
            .toArray(int[][]::new);
    showsWorkers = new boolean[patterns.length];
    for (int f = 0; f < patterns.length; f++) {
      showsWorkers[f] = Arrays.stream(patterns[f]).anyMatch(this::isWorker);
    }
    othersOpen = othersOpen(evidence);
    open = open(evidence);
    times = new int[firsts.length];
    for (int f = 0; f < firsts.length; f++) {
      times[f] = (f + 1 < firsts.length ? firsts[f + 1] : alike.size()) - firsts[f];
    }
    quiet = quiet();
    active =
        IntStream.range(0, all)
            .filter(u -> failed[u] > 0 || (isNobody(u) && slots[u] > 0))
            .toArray();
  }

  /** Those that are somebody, the first ones. */
  int units() {
    return units;
  }

  /** The place of nobody in slots of a scale of trust. */
  int nobody(int scale) {
    return units + scale;
  }

  boolean isNobody(int unit) {
    return unit >= units;
  }

  /** The places of nobody. */
  IntStream nobodies() {
    return IntStream.range(units, slots.length);
  }

  /** Whether it is seen only where it contributed. */
  boolean isWorker(int unit) {
    return turns[unit] == WORKERS_TURN;
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

  private boolean[] othersOpen(Evidence evidence) {
    List<Set<PartyRole>> roles = evidence.units().stream().map(Unit::roles).toList();
    boolean[] others = new boolean[patterns.length];
    for (int f = 0; f < patterns.length; f++) {
      Set<PartyRole> present = EnumSet.noneOf(PartyRole.class);
      Arrays.stream(patterns[f])
          .filter(u -> !isNobody(u))
          .forEach(u -> present.addAll(roles.get(u)));
      others[f] = evidence.symptoms().get(looks[f]).leavesOthersOpen(present);
    }
    return others;
  }

  private boolean[][] open(Evidence evidence) {
    boolean[][] found = new boolean[kindCount() + 1][silent.length];
    for (int f = 0; f < patterns.length; f++) {
      found[kindCount()][looks[f]] |= othersOpen[f];
    }
    for (int symptom = 0; symptom < silent.length; symptom++) {
      for (int u = 0; u < units; u++) {
        found[kinds[u]][symptom] |=
            evidence.symptoms().get(symptom).leavesOpen(evidence.units().get(u));
      }
    }
    return found;
  }

  /** Whether a unit can be the one whose fault shows in pattern {@code f}, as far as it is told. */
  boolean mayShow(int f, int unit) {
    return switch (named[f]) {
      case Evidence.UNNAMED -> !isNobody(unit) || othersOpen[f];
      case Evidence.NONE_OF_THEM -> isNobody(unit);
      default -> unit == named[f];
    };
  }

  /**
   * The look, who is named, and the parties, in an order that depends on nothing but the evidence.
   */
  private List<int[]> sortedPatterns(Evidence evidence) {
    List<int[]> found = new ArrayList<>();
    for (int t = 0; t < evidence.slots(); t++) {
      if (evidence.failed(t)) {
        int from = evidence.starts()[t];
        int to = evidence.starts()[t + 1];
        int[] pattern = new int[to - from + 3];
        pattern[0] = evidence.looks()[t];
        pattern[1] = evidence.named()[t];
        System.arraycopy(evidence.parties(), from, pattern, 2, to - from);
        pattern[to - from + 2] = nobody(evidence.scales()[t]);
        found.add(pattern);
      }
    }
    found.sort(Arrays::compare);
    return found;
  }

  private List<Quiet> quiet() {
    Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
    for (int u = 0; u < units; u++) {
      if (failed[u] == 0) {
        counts.merge(List.of(kinds[u], slots[u]), 1, Integer::sum);
      }
    }
    List<Quiet> groups = new ArrayList<>();
    counts.forEach((key, count) -> groups.add(new Quiet(key.get(0), key.get(1), count)));
    return List.copyOf(groups);
  }
}
