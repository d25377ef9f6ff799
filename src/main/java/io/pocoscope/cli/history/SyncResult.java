package io.pocoscope.cli.history;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.subgraph.Traffic;
import io.pocoscope.sync.PulledTable;
import io.pocoscope.sync.SyncReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sync did, for the printer and for the report's file. */
final class SyncResult {
  private static final double MILLIS_PER_SECOND = 1000;

  private SyncResult() {}

  static Result of(SyncReport report) {
    Map<String, Long> leftOut =
        report.leftOut().stream().collect(toMap(LeftOutRows::table, LeftOutRows::rows));
    List<List<Object>> rows =
        report.tables().stream()
            .map(
                table ->
                    List.<Object>of(
                        table.table(),
                        table.rows(),
                        table.pages(),
                        leftOut.getOrDefault(table.table(), 0L)))
            .toList();
    long allRows = report.tables().stream().mapToLong(PulledTable::rows).sum();
    long pages = report.tables().stream().mapToLong(PulledTable::pages).sum();
    return new Result(
        List.of(
            ResultColumn.text("table"),
            ResultColumn.number("rows"),
            ResultColumn.number("pages"),
            leftOut.isEmpty()
                ? ResultColumn.forMachines("left_out")
                : ResultColumn.number("left_out").headed("left out")),
        rows,
        Optional.of(List.of("total", allRows, pages, sum(leftOut))),
        Optional.of(json(report)));
  }

  private static long sum(Map<String, Long> byTable) {
    return byTable.values().stream().mapToLong(Long::longValue).sum();
  }

  static ObjectNode json(SyncReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("network", report.network());
    json.put("deployment", report.deployment());
    json.set("head", HeadJson.of(report.head()));
    json.put("block", report.block());
    json.set("now", JsonRows.value(report.now().orElse(null)));
    json.set("since", JsonRows.value(report.since().orElse(null)));
    json.put("resumed", report.resumed());
    json.put("up_to_date", report.upToDate());
    ArrayNode absent = json.putArray("absent_fields");
    report.absentFields().forEach(field -> absent.add(field.toString()));
    StrangeRows.write(json, report.leftOut(), report.beyond());
    report.notes().forEach(json.putArray("notes")::add);
    ObjectNode tables = json.putObject("tables");
    for (PulledTable table : report.tables()) {
      tables.putObject(table.table()).put("rows", table.rows()).put("pages", table.pages());
    }
    put(report.traffic(), json);
    json.put("seconds", report.time().toMillis() / MILLIS_PER_SECOND);
    json.setAll(VerificationResult.json(report.verification()));
    return json;
  }

  /** What was asked. */
  static void put(Traffic traffic, ObjectNode json) {
    json.put("requests", traffic.requests());
    ObjectNode retries = json.putObject("retries");
    traffic.retries().forEach(retries::put);
    json.put("bytes", traffic.bytes());
  }
}
