package io.pocoscope;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The rooms of the command line that hold commands; the others are for all of them. */
final class FamiliesOfCommands implements SliceAssignment {
  private static final String COMMAND_LINE = "io.pocoscope.cli.";
  private static final Set<String> FAMILIES =
      Set.of(
          "history",
          "failure",
          "stake",
          "game",
          "market",
          "parameter",
          "report",
          "serve",
          "devnet");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
    String room = javaClass.getPackageName();
    String family = room.startsWith(COMMAND_LINE) ? room.substring(COMMAND_LINE.length()) : "";
    return FAMILIES.contains(family) ? SliceIdentifier.of(family) : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return "families of commands";
  }
}
