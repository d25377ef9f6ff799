package io.pocoscope.result.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import java.util.List;

/** Rows and values of strangers that a store cannot hold as they are, in JSON. */
final class StrangeRows {
  private StrangeRows() {}

  static void write(ObjectNode json, List<LeftOutRows> leftOut, List<BeyondValues> beyond) {
    ObjectNode byTable = json.putObject("left_out");
    for (LeftOutRows rows : leftOut) {
      ObjectNode of = byTable.putObject(rows.table()).put("rows", rows.rows());
      rows.ids().forEach(of.putArray("ids")::add);
      of.put("why", rows.why());
    }
    ObjectNode byColumn = json.putObject("beyond");
    beyond.forEach(values -> byColumn.put(values.column(), values.values()));
  }
}
