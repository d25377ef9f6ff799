package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonGenerator;
import graphql.language.Field;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.history.History;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** Answers {@code _meta}: of a past block it tells the number alone. */
final class MetaAnswer {
  private final History history;
  private final Selections selections;
  private final JsonGenerator out;

  MetaAnswer(History history, Selections selections, JsonGenerator out) {
    this.history = history;
    this.selections = selections;
    this.out = out;
  }

  void write(List<Field> fields, long block, Arguments arguments) throws IOException {
    boolean atHead = arguments.get("block").isEmpty();
    out.writeStartObject();
    for (var part : selections.of("_Meta_", sets(fields)).entrySet()) {
      out.writeFieldName(part.getKey());
      switch (part.getValue().get(0).getName()) {
        case "__typename" -> out.writeString("_Meta_");
        case "deployment" -> out.writeString(history.deployment());
        case "hasIndexingErrors" -> out.writeBoolean(false);
        default -> block(part.getValue(), block, atHead);
      }
    }
    out.writeEndObject();
  }

  private void block(List<Field> fields, long block, boolean atHead) throws IOException {
    out.writeStartObject();
    for (var part : selections.of("_Block_", sets(fields)).entrySet()) {
      out.writeFieldName(part.getKey());
      block(part.getValue().get(0).getName(), block, atHead);
    }
    out.writeEndObject();
  }

  private void block(String field, long block, boolean atHead) throws IOException {
    if (field.equals("number")) {
      out.writeNumber(block);
    } else if (field.equals("__typename")) {
      out.writeString("_Block_");
    } else if (!atHead) {
      out.writeNull();
    } else {
      switch (field) {
        case "hash" -> out.writeString(history.hashOf(block));
        case "timestamp" -> out.writeNumber(history.timeAt(block));
        default -> out.writeString(history.hashOf(block - 1));
      }
    }
  }

  private static List<SelectionSet> sets(List<Field> fields) {
    return fields.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
  }
}
