package io.pocoscope.result.game;

import io.pocoscope.result.column.Section;
import io.pocoscope.slashing.poco.Electorate;
import io.pocoscope.slashing.poco.Kitty;
import io.pocoscope.slashing.poco.PoolTerms;
import io.pocoscope.slashing.poco.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** PoCo's own economics, part by part. */
public final class PocoSections {
  private PocoSections() {}

  /**
   * The parts.
   *
   * @param failureRate of the pool's tasks, where it is known
   * @param race where it is known how many workers are bad
   */
  public static List<Section> of(
      Electorate electorate,
      PoolTerms pool,
      int tasks,
      Kitty kitty,
      OptionalDouble failureRate,
      Optional<Race> race) {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "consensus",
            "Consensus, and colluders who come first or last",
            ConsensusResult.of(electorate, pool)));
    race.ifPresent(
        ended ->
            sections.add(
                new Section(
                    "bad_workers",
                    "Bad workers, who agree on a wrong result",
                    BadWorkersResult.of(ended, pool))));
    sections.add(
        new Section(
            "pool_owner", "The pool's owner", OwnerResult.of(pool, tasks, kitty, failureRate)));
    sections.add(new Section("kitty", "The kitty", KittyResult.of(pool, kitty, failureRate)));
    return sections;
  }
}
