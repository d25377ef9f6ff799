package io.pocoscope.result.column;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Rows as an array of objects. */
public final class JsonRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonRows() {}

  public static ArrayNode of(List<ResultColumn> columns, List<List<Object>> rows) {
    ArrayNode array = JSON.arrayNode();
    rows.forEach(row -> array.add(object(columns, row)));
    return array;
  }

  public static ObjectNode object(List<ResultColumn> columns, List<Object> row) {
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < row.size(); i++) {
      if (columns.get(i).inData()) {
        object.set(columns.get(i).key(), value(Cell.data(row.get(i))));
      }
    }
    return object;
  }

  public static JsonNode value(Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte) {
      return JSON.numberNode(((Number) value).longValue());
    }
    if (value instanceof JsonNode json) {
      return json;
    }
    if (value instanceof Float number) {
      return Float.isFinite(number) ? JSON.numberNode(number) : JSON.textNode(number.toString());
    }
    if (value instanceof Double number) {
      return Double.isFinite(number) ? JSON.numberNode(number) : JSON.textNode(number.toString());
    }
    if (value instanceof BigInteger number) {
      return JSON.numberNode(number);
    }
    if (value instanceof BigDecimal number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Map<?, ?> entries) {
      ObjectNode object = JSON.objectNode();
      entries.forEach((key, entry) -> object.set(WholeText.of(key), value(entry)));
      return object;
    }
    if (value instanceof Collection<?> elements) {
      ArrayNode list = JSON.arrayNode();
      elements.forEach(element -> list.add(value(element)));
      return list;
    }
    return JSON.textNode(WholeText.of(value));
  }
}
