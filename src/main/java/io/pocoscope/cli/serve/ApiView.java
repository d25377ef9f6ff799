package io.pocoscope.cli.serve;

import io.pocoscope.serve.Desk;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** The tables that are served, and which options of their commands an address may hold. */
enum ApiView {
  FAILURES(
      "failures",
      "failure rates, with their uncertainty",
      List.of("failures"),
      Set.of("by", "unit", "interval", "cluster", "level", "shrink"),
      true,
      false),
  CAUSES(
      "causes", "why slots failed", List.of("causes"), Set.of("by", "list", "shared"), true, false),
  ACTORS(
      "actors",
      "each actor's own failure rate",
      List.of("actors"),
      Set.of("roles", "level", "limit", "seed"),
      true,
      true),
  PATTERNS(
      "patterns",
      "combinations that fail more often than others; the "
          + ApiView.FOR_PATTERNS
          + " surest by default",
      List.of("patterns"),
      Set.of("roles", "outcome", "min-support", "min-lift", "size", "limit"),
      true,
      true),
  PARAMETERS(
      "parameters",
      "what models and simulators take of the history",
      List.of("calibrate"),
      Set.of("by", "seed"),
      true,
      true),
  RUIN(
      "ruin",
      "how likely a stake is to be lost, at the rate that was seen",
      List.of("ruin", "--observed"),
      Set.of("by", "stake", "penalty", "reward", "target", "horizon", "limit"),
      true,
      true),
  MARKET(
      "market",
      "a market under collective slashing, at the rates that were seen",
      List.of("simulate", "--observed", "--runs=50"),
      Set.of("seed"),
      true,
      true),
  STATUS("status", "what the store holds", List.of("status"), Set.of(), false, true);

  static final String SEED = "seed";
  static final String LIMIT = "limit";

  /** Says that all rows are wanted. */
  static final String ALL = "all";

  private static final int FOR_PATTERNS = 100;

  private final String label;
  private final String what;
  private final List<String> words;
  private final Set<String> options;
  private final boolean filtered;
  private final boolean slow;

  ApiView(
      String label,
      String what,
      List<String> words,
      Set<String> options,
      boolean filtered,
      boolean slow) {
    this.label = label;
    this.what = what;
    this.words = words;
    this.options = options;
    this.filtered = filtered;
    this.slow = slow;
  }

  static ApiView named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(name))
        .findFirst()
        .orElseThrow();
  }

  Desk.View view() {
    Set<String> all = new HashSet<>(options);
    if (filtered) {
      all.addAll(SlotQuery.NAMES);
    }
    return new Desk.View(label, what, all, slow);
  }

  /** The command, and what it is always told. */
  List<String> words() {
    return words;
  }

  /** The options of its own that an address may hold. */
  Set<String> options() {
    return options;
  }

  /** Whether it is of some slots. */
  boolean filtered() {
    return filtered;
  }

  /** How many rows there are where nobody says it; none for all of them. */
  OptionalInt usualLimit() {
    return this == PATTERNS ? OptionalInt.of(FOR_PATTERNS) : OptionalInt.empty();
  }

  /** Whether its figures hang on random numbers. */
  boolean seeded() {
    return options.contains(SEED);
  }

  /** An option that has no value: what stands behind the sign of equality does not count. */
  boolean isFlag(String option) {
    return option.equals("shrink") || option.equals("shared");
  }
}
