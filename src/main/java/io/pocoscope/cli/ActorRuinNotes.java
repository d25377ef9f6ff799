package io.pocoscope.cli;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said below the ruin of actors. */
final class ActorRuinNotes {
  private ActorRuinNotes() {}

  static List<String> of(Grouping by, List<ActorRuin> ruins) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "coll.: every party of a failed slot loses P; mixed over what is known of each rate, drawn"
            + " towards what all have in common");
    if (by != Grouping.POOL && by != Grouping.POOL_OWNER) {
      notes.add(
          String.format(
              Locale.ROOT, "today only pools pay: the stake of no %s can be ruined", by.label()));
    } else if (ruins.stream().anyMatch(each -> each.today().isEmpty())) {
      notes.add("today: nothing is told where prices are not known, or nothing has completed");
    } else {
      notes.add(
          "today: P is 30 % of the mean price, R the mean reward of the scheduler in hundredths of"
              + " P");
    }
    return notes;
  }
}
