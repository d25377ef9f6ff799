package io.pocoscope.devnet.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Field;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.history.History;
import java.util.List;
import java.util.Objects;

/** Answers {@code _meta}: of a past block it tells the number alone. */
final class MetaAnswer {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final History history;
  private final Selections selections;

  MetaAnswer(History history, Selections selections) {
    this.history = history;
    this.selections = selections;
  }

  JsonNode of(List<Field> fields, Arguments arguments) {
    boolean atHead = arguments.get("block").isEmpty();
    long block = new Blocks(history).of(arguments);
    ObjectNode meta = JSON.objectNode();
    selections
        .of("_Meta_", sets(fields))
        .forEach((key, asked) -> meta.set(key, field(asked, block, atHead)));
    return meta;
  }

  private JsonNode field(List<Field> asked, long block, boolean atHead) {
    return switch (asked.get(0).getName()) {
      case "__typename" -> JSON.textNode("_Meta_");
      case "deployment" -> JSON.textNode(history.deployment());
      case "hasIndexingErrors" -> JSON.booleanNode(false);
      default -> {
        ObjectNode object = JSON.objectNode();
        selections
            .of("_Block_", sets(asked))
            .forEach((key, part) -> object.set(key, block(part.get(0).getName(), block, atHead)));
        yield object;
      }
    };
  }

  private JsonNode block(String field, long block, boolean atHead) {
    if (field.equals("number")) {
      return JSON.numberNode(block);
    }
    if (field.equals("__typename")) {
      return JSON.textNode("_Block_");
    }
    if (!atHead) {
      return JSON.nullNode();
    }
    return switch (field) {
      case "hash" -> JSON.textNode(history.hashOf(block));
      case "timestamp" -> JSON.numberNode(history.timeAt(block));
      default -> JSON.textNode(history.hashOf(block - 1));
    };
  }

  private static List<SelectionSet> sets(List<Field> fields) {
    return fields.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
  }
}
