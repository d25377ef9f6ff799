package io.pocoscope.report.chapter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Actor;
import io.pocoscope.casefile.Names;
import io.pocoscope.pattern.Item;
import io.pocoscope.result.column.NamedText;
import java.util.Collection;

/** Who is who in a drawing: the address, and behind it what its owner calls it. */
final class Called {
  private final Names names;

  private Called(Names names) {
    this.names = names;
  }

  /** Asks for the names of all once. */
  static Called of(Pocoscope poco, Collection<String> addresses) {
    return new Called(poco.names(addresses));
  }

  String address(String address) {
    return address + NamedText.inBrackets(names.of(address));
  }

  /** {@code pool 0x… (name)}. */
  String actor(Actor actor) {
    return actor.role().label() + " " + address(actor.address());
  }

  /** {@code pool 0x… (name)}, {@code trust 3}. */
  String item(Item item) {
    return item.facet().label() + " " + address(item.value());
  }
}
