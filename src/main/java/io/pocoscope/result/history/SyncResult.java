package io.pocoscope.result.history;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.subgraph.Traffic;
import io.pocoscope.sync.PulledTable;
import io.pocoscope.sync.SyncReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sync did, a row to a table; and all that it did, for JSON and for the report's file. */
public final class SyncResult {
  private static final double MILLIS_PER_SECOND = 1000;

  private SyncResult() {}

  record Line(String table, long rows, long pages, long leftOut) {}

  public static Result of(SyncReport report) {
    Map<String, Long> leftOut =
        report.leftOut().stream().collect(toMap(LeftOutRows::table, LeftOutRows::rows));
    List<Line> lines =
        report.tables().stream()
            .map(
                it ->
                    new Line(
                        it.table(), it.rows(), it.pages(), leftOut.getOrDefault(it.table(), 0L)))
            .toList();
    Line total =
        new Line(
            GroupKeys.TOTAL,
            report.tables().stream().mapToLong(PulledTable::rows).sum(),
            report.tables().stream().mapToLong(PulledTable::pages).sum(),
            leftOut.values().stream().mapToLong(Long::longValue).sum());
    return columns(!leftOut.isEmpty())
        .result(lines, Optional.of(total))
        .withJson(json(report))
        .noted(SyncNotes.of(report));
  }

  /**
   * Its columns.
   *
   * @param leftOut whether tables have room for what was left out
   */
  static Columns<Line> columns(boolean leftOut) {
    return Columns.<Line>none()
        .text("table", Quantity.WORD, "The store's table that the rows went into.", Line::table)
        .count("rows", Quantity.ROWS, "Rows that came.", Line::rows)
        .count("pages", Quantity.PAGES, "In how many pages.", Line::pages)
        .count(
            "left_out",
            Quantity.ROWS,
            "Rows that the endpoint lists and cannot give.",
            Line::leftOut)
        .headed(leftOut ? "left out" : "");
  }

  /** The whole of it, in JSON. */
  public static ObjectNode json(SyncReport report) {
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
  public static void put(Traffic traffic, ObjectNode json) {
    json.put("requests", traffic.requests());
    ObjectNode retries = json.putObject("retries");
    traffic.retries().forEach(retries::put);
    json.put("bytes", traffic.bytes());
  }
}
