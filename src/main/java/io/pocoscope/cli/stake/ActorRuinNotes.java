package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorNeed;
import io.pocoscope.api.ActorRuin;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import java.util.ArrayList;
import java.util.List;

/** What is said below the ruin of actors. */
final class ActorRuinNotes {
  private ActorRuinNotes() {}

  static List<Remark> of(Grouping by, List<ActorRuin> ruins) {
    List<Remark> notes = new ArrayList<>();
    notes.add(
        Remark.unnamed(
            "coll.: every party of a failed slot loses P; mixed over what is known of each rate,"
                + " drawn towards what all have in common"));
    notes.add(today(by, ruins.stream().allMatch(each -> each.today().isPresent())));
    return notes;
  }

  /** Of the stakes that keep ruin at a probability or below. */
  static List<Remark> ofNeeds(Grouping by, List<ActorNeed> needs, double ruin) {
    List<Remark> notes = new ArrayList<>();
    notes.add(
        Remark.unnamed(
            "the stakes keep ruin at %s or below, mixed over what is known of each rate, drawn"
                + " towards what all have in common; coll.: every party of a failed slot loses P",
            ruin));
    long inVain = needs.stream().filter(each -> each.collective().amount().isEmpty()).count();
    if (inVain > 0) {
      notes.add(
          Remark.unnamedCaveat(
              "no stake is enough for %d of %d under collective slashing: ruin is certain in the"
                  + " end, or too likely to be",
              inVain, needs.size()));
    }
    notes.add(today(by, needs.stream().allMatch(each -> each.today().isPresent())));
    return notes;
  }

  private static Remark today(Grouping by, boolean known) {
    if (by != Grouping.POOL && by != Grouping.POOL_OWNER) {
      return Remark.unnamed("today only pools pay: the stake of no %s can be ruined", by.label());
    }
    return known
        ? Remark.unnamed(
            "today: P is 30 %% of the mean price, R the mean reward of the scheduler in hundredths"
                + " of P")
        : Remark.unnamedCaveat(
            "today: nothing is told where prices are not known, or nothing has completed");
  }
}
