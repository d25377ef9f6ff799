package io.pocoscope.cli;

import io.pocoscope.api.Pocoscope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code query}: a statement of the user's. */
@Command(
    name = "query",
    description = "Runs a read-only SQL statement on the store.",
    footer = {
      "",
      "The views slot and slot_party are described in the README; 'show tables' and",
      "'describe slot' list what there is.",
      "",
      "Example:",
      "  pocoscope query \"select outcome, count(*) from slot group by outcome\""
    })
final class QueryCommand extends StoreCommand {
  @Parameters(paramLabel = "SQL", description = "The statement.")
  private String sql;

  @Override
  int run(Pocoscope poco) {
    QueryPrinter printer = new QueryPrinter(sheet());
    boolean cut = poco.query(sql, printer::print);
    if (cut) {
      note(
          "only the first %d rows are shown; --format csv or json gives all of them",
          QueryPrinter.MOST_TABLE_ROWS);
    }
    return ExitCode.DONE;
  }
}
