package io.pocoscope.result.column;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.market.Ratio;
import io.pocoscope.market.Summary;
import java.util.OptionalDouble;

/** Means over runs for machines: whole, and null where there is none. */
public final class StatJson {
  private StatJson() {}

  public static ObjectNode of(Summary summary) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("mean", value(summary.mean()));
    json.put("sd", value(summary.sd()));
    json.put("low", value(summary.low()));
    json.put("high", value(summary.high()));
    return json;
  }

  public static ObjectNode of(Ratio ratio) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("value", value(ratio.value()));
    json.put("low", value(ratio.low()));
    json.put("high", value(ratio.high()));
    return json;
  }

  public static Double value(OptionalDouble number) {
    return number.isPresent() ? (Double) number.getAsDouble() : null;
  }
}
