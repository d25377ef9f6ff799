package io.pocoscope.result.comparison;

import io.pocoscope.comparison.Comparison;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One of the tables that a comparison is made of. */
public enum Part {
  RATES("Failure rates, their difference in points") {
    @Override
    Result of(Comparison comparison, Asked asked, int limit) {
      return SideResult.of(comparison, asked);
    }
  },
  PARTS("The difference taken apart, in points") {
    @Override
    Result of(Comparison comparison, Asked asked, int limit) {
      return PartResult.of(comparison);
    }
  },
  MOVERS("What moved it most, in points") {
    @Override
    Result of(Comparison comparison, Asked asked, int limit) {
      return MoverResult.of(comparison, limit);
    }
  },
  CAUSES("Causes, in per cent of the settled slots") {
    @Override
    Result of(Comparison comparison, Asked asked, int limit) {
      return CauseChangeResult.of(comparison);
    }
  };

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /**
   * The table.
   *
   * @param limit how many of those that moved the difference
   */
  abstract Result of(Comparison comparison, Asked asked, int limit);

  /** The table, as a part of all. */
  public Section section(Comparison comparison, Asked asked, int limit) {
    return new Section(label(), title, of(comparison, asked, limit));
  }

  /** The name that people give. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Part> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Part::label).toList();
  }
}
