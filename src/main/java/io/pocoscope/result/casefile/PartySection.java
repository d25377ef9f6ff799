package io.pocoscope.result.casefile;

import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.util.List;

/** Who took part in a slot or a deal, a row to an actor in a role. */
final class PartySection {
  private PartySection() {}

  static Section of(List<SlotFile.Party> parties) {
    return new Section("parties", "Parties", columns().result(parties));
  }

  static Columns<SlotFile.Party> columns() {
    return Columns.<SlotFile.Party>none()
        .text("role", Quantity.WORD, "In which role the actor took part.", SlotFile.Party::role)
        .text("actor", Quantity.ADDRESS, "Who took part.", SlotFile.Party::actor)
        .withNames();
  }
}
