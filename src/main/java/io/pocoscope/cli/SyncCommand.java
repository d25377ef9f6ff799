package io.pocoscope.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.StoreFiller;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Network;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.sync.Discrepancy;
import io.pocoscope.sync.PulledTable;
import io.pocoscope.sync.SyncReport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync}: a subgraph's history into the store. */
@Command(
    name = "sync",
    description = "Pulls a network's history from its subgraph, all of it as it was at one block.",
    footer = {
      "",
      "Example:",
      "  pocoscope sync --network arbitrum",
      "  pocoscope sync --endpoint http://127.0.0.1:8000/subgraphs/name/bellecour/poco-v5"
    })
final class SyncCommand extends ConsoleCommand {
  private static final int SHOWN_DISCREPANCIES = 10;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description =
          "arbitrum, arbitrum-sepolia or bellecour; with --endpoint, any name. One file holds one network.")
  private String network;

  @Option(names = "--endpoint", paramLabel = "URL", description = "The subgraph's GraphQL address.")
  private String endpoint;

  @Option(
      names = "--margin",
      paramLabel = "BLOCKS",
      defaultValue = "50",
      description =
          "How far below the head to read, so that a reorganisation leaves the picture whole; 0 reads the head (default: ${DEFAULT-VALUE}).")
  private long margin;

  @Option(
      names = "--page-size",
      paramLabel = "ROWS",
      defaultValue = "1000",
      description = "Rows to a page, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int pageSize;

  @Option(
      names = "--attempts",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often a failing request is sent at the most (default: ${DEFAULT-VALUE}).")
  private int attempts;

  @Option(
      names = "--restart",
      description = "Forget a sync that was broken off, and begin at a new block.")
  private boolean restart;

  @Override
  public Integer call() {
    if (margin < 0 || pageSize < 1 || pageSize > Subgraph.GREATEST_PAGE || attempts < 1) {
      throw wrongUsage("--margin is 0 or more, --page-size 1 to 1000, --attempts 1 or more");
    }
    Endpoint where = where();
    Patience standard = Patience.standard();
    Patience patience =
        new Patience(attempts, standard.firstWait(), standard.longestWait(), standard.timeout());
    ProgressLine progress = new ProgressLine(console(), options().quiet());
    SyncReport report;
    try (StoreFiller filler = StoreFiller.open(options().database(), console().clock())) {
      report = filler.sync(where, label(where), margin, pageSize, restart, patience, progress);
    } finally {
      progress.end();
    }
    print(result(report));
    return tellDiscrepancies(report);
  }

  private Endpoint where() {
    if (endpoint != null) {
      return Endpoint.parse(endpoint)
          .orElseThrow(() -> wrongUsage("'%s' is no HTTP address", endpoint));
    }
    if (network == null) {
      throw wrongUsage("say which history: --network %s, or --endpoint URL", names());
    }
    return Network.named(network)
        .map(Network::endpoint)
        .orElseThrow(
            () ->
                wrongUsage(
                    "no endpoint is known for the network '%s': one of %s, or give --endpoint URL",
                    network, names()));
  }

  private String label(Endpoint where) {
    return Optional.ofNullable(network)
        .or(() -> Network.at(where).map(Network::label))
        .orElse("unnamed");
  }

  private static String names() {
    return Arrays.stream(Network.values()).map(Network::label).collect(Collectors.joining("|"));
  }

  private static Result result(SyncReport report) {
    List<List<Object>> rows =
        report.tables().stream()
            .map(table -> List.<Object>of(table.table(), table.rows(), table.pages()))
            .toList();
    long allRows = report.tables().stream().mapToLong(PulledTable::rows).sum();
    long pages = report.tables().stream().mapToLong(PulledTable::pages).sum();
    return new Result(
        List.of(
            ResultColumn.text("table"), ResultColumn.number("rows"), ResultColumn.number("pages")),
        rows,
        Optional.of(List.of("total", allRows, pages)),
        Optional.of(json(report)));
  }

  private static ObjectNode json(SyncReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("network", report.network());
    json.put("deployment", report.deployment());
    json.put("block", report.block());
    json.set("now", JsonRows.value(report.now().orElse(null)));
    json.put("resumed", report.resumed());
    json.put("up_to_date", report.upToDate());
    ObjectNode tables = json.putObject("tables");
    for (PulledTable table : report.tables()) {
      tables.putObject(table.table()).put("rows", table.rows()).put("pages", table.pages());
    }
    var list = json.putArray("discrepancies");
    for (Discrepancy discrepancy : report.discrepancies()) {
      list.addObject()
          .put("what", discrepancy.what())
          .put("counter", discrepancy.counter())
          .put("found", discrepancy.found());
    }
    return json;
  }

  private int tellDiscrepancies(SyncReport report) {
    String at = "%s, block %d".formatted(report.network(), report.block());
    if (report.upToDate()) {
      note("%s: the store is there already, and nothing newer lies below the margin", at);
    }
    if (report.discrepancies().isEmpty()) {
      note("%s: everything adds up to the subgraph's own counters", at);
      return ExitCode.DONE;
    }
    report.discrepancies().stream()
        .limit(SHOWN_DISCREPANCIES)
        .forEach(
            discrepancy ->
                console()
                    .err()
                    .printf(
                        "pocoscope: %s: the subgraph counts %d, the store holds %d%n",
                        discrepancy.what(), discrepancy.counter(), discrepancy.found()));
    console()
        .err()
        .printf(
            "pocoscope: %s: %d figures do not add up to the subgraph's own counters; sync again, or into a new file%n",
            at, report.discrepancies().size());
    return ExitCode.CHECK_FAILED;
  }
}
