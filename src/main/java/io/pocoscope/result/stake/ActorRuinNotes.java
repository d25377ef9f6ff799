package io.pocoscope.result.stake;

import io.pocoscope.api.ActorNeed;
import io.pocoscope.api.ActorRuin;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;

/** What is said below the ruin of actors. */
public final class ActorRuinNotes {
  private ActorRuinNotes() {}

  /**
   * Of what is shown.
   *
   * @param ruins those shown
   * @param more whether there are more
   */
  public static List<Remark> of(Grouping by, List<ActorRuin> ruins, boolean more) {
    Remarks notes = ofLimit(ruins.size(), more);
    notes.note(
        "collective",
        "coll.: every party of a failed slot loses P; mixed over what is known of each rate,"
            + " drawn towards what all have in common");
    notes.add(today(by, ruins.stream().allMatch(each -> each.today().isPresent())));
    return notes.all();
  }

  /**
   * Of the stakes that keep ruin at a probability or below.
   *
   * @param needs those shown
   * @param more whether there are more
   */
  public static List<Remark> ofNeeds(
      Grouping by, List<ActorNeed> needs, boolean more, double ruin) {
    Remarks notes = ofLimit(needs.size(), more);
    notes.add(
        Remark.note(
                "kept",
                "the stakes keep ruin at %s or below, mixed over what is known of each rate, drawn"
                    + " towards what all have in common; coll.: every party of a failed slot loses"
                    + " P",
                ruin)
            .with("ruin", ruin));
    long inVain = needs.stream().filter(each -> each.collective().amount().isEmpty()).count();
    if (inVain > 0) {
      notes.caveat(
          "none_enough",
          "no stake is enough for %d of %d under collective slashing: ruin is certain in the end,"
              + " or too likely to be",
          inVain,
          needs.size());
    }
    notes.add(today(by, needs.stream().allMatch(each -> each.today().isPresent())));
    return notes.all();
  }

  private static Remarks ofLimit(int shown, boolean more) {
    Remarks notes = new Remarks();
    if (more) {
      notes.caveat("limit", "shown are the %d with the most slots: see --limit", shown);
    }
    return notes;
  }

  private static Remark today(Grouping by, boolean known) {
    if (by != Grouping.POOL && by != Grouping.POOL_OWNER) {
      return Remark.note(
          "only_pools_pay", "today only pools pay: the stake of no %s can be ruined", by.label());
    }
    return known
        ? Remark.note(
            "today",
            "today: P is 30 %% of the mean price, R the mean reward of the scheduler in hundredths"
                + " of P")
        : Remark.caveat(
            "prices_unknown",
            "today: nothing is told where prices are not known, or nothing has completed");
  }
}
