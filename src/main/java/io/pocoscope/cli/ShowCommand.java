package io.pocoscope.cli;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.casefile.Lookup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show}: one case. */
@Command(
    name = "show",
    description = "One task, slot, deal or address: what happened, the judgement, the money.",
    footer = {
      "",
      "The beginning of an id will do, where no other begins so. A slot that nobody",
      "initialized has no task: it is DEAL:INDEX.",
      "",
      "Example:",
      "  pocoscope show 0x1a2b3c"
    })
final class ShowCommand extends StoreCommand {
  @Parameters(paramLabel = "TASK|DEAL|ADDRESS", description = "What to show.")
  private String id;

  @Override
  int run(Pocoscope poco) {
    Lookup lookup = poco.find(id);
    if (lookup instanceof Lookup.Found found) {
      new SectionPrinter(sheet()).print(CaseSections.of(found.file()));
      say(CaveatNotes.of(poco.caveats()));
      return ExitCode.DONE;
    }
    if (lookup instanceof Lookup.Ambiguous several) {
      throw wrongUsage(
          "more than one id begins with %s, such as %s: give more of it",
          several.id(), String.join(" and ", several.ids()));
    }
    throw wrongUsage("no task, deal or address %s in the store", id.strip());
  }
}
