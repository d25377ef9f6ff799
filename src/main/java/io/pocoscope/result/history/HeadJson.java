package io.pocoscope.result.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.sync.HeadState;
import java.time.Duration;

/** How far an endpoint had come, in JSON. */
public final class HeadJson {
  private HeadJson() {}

  public static ObjectNode of(HeadState head) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("block", head.number());
    json.set("time", JsonRows.value(head.time().orElse(null)));
    json.set("seen", JsonRows.value(head.seen()));
    json.set("age_seconds", JsonRows.value(head.age().map(Duration::toSeconds).orElse(null)));
    json.put("stands_still", head.standsStill());
    json.put("blocks_back", head.blocksBack());
    head.warnings().forEach(json.putArray("warnings")::add);
    return json;
  }
}
