package io.pocoscope.cli.history;

import static java.util.stream.Collectors.joining;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.casefile.Lookup;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.result.casefile.CaseSections;
import io.pocoscope.result.column.NamedText;
import io.pocoscope.result.history.CaveatNotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code show}: one case. */
@Command(
    name = "show",
    description = "One task, slot, deal or address: what happened, the judgement, the money.",
    footer = {
      "",
      "The beginning of an id will do, where no other begins so, and what tables print",
      "of it (0x04ca…850b, or 0x04ca...850b); of an app, a dataset or a pool also its",
      "name, and what --labels calls an address. A slot that nobody initialized has no",
      "task: it is DEAL:INDEX.",
      "",
      "Example:",
      "  pocoscope show 0x1a2b3c"
    })
public final class ShowCommand extends StoreCommand {
  @Parameters(paramLabel = "TASK|DEAL|ADDRESS", description = "What to show.")
  private String id;

  @Override
  protected int run(Pocoscope poco) {
    Lookup lookup = poco.find(id);
    if (lookup instanceof Lookup.Found found) {
      Printer.on(sheet()).print(CaseSections.of(found.file(), poco));
      say(CaveatNotes.of(poco.caveats()));
      return ExitCode.DONE;
    }
    if (lookup instanceof Lookup.Ambiguous several) {
      throw wrongUsage(
          "more than one thing is called %s: %s%s; give more of it",
          several.id(),
          several.candidates().stream().map(ShowCommand::shown).collect(joining(", ")),
          several.more() ? " and others" : "");
    }
    String unknown = lookup instanceof Lookup.Unknown none ? none.id() : id.strip();
    throw wrongUsage("no task, deal or address %s in the store", unknown);
  }

  private static String shown(Lookup.Candidate candidate) {
    return candidate.kind() + " " + candidate.id() + NamedText.inBrackets(candidate.name());
  }
}
