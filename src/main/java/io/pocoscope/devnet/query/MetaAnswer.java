package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonGenerator;
import io.pocoscope.devnet.history.History;
import java.io.IOException;

/** Answers {@code _meta}: of a block that is asked for by number it tells the number alone. */
final class MetaAnswer {
  private final History history;
  private final long block;
  private final JsonGenerator out;

  MetaAnswer(Snapshot snapshot, JsonGenerator out) {
    this.history = snapshot.history();
    this.block = snapshot.block();
    this.out = out;
  }

  /**
   * Writes what is asked.
   *
   * @param inFull whether more than the block's number is told
   */
  void write(Asked meta, boolean inFull) throws IOException {
    out.writeStartObject();
    for (Asked part : meta.below().of("_Meta_")) {
      out.writeFieldName(part.key());
      switch (part.name()) {
        case "__typename" -> out.writeString("_Meta_");
        case "deployment" -> out.writeString(history.deployment());
        case "hasIndexingErrors" -> out.writeBoolean(false);
        default -> block(part, inFull);
      }
    }
    out.writeEndObject();
  }

  private void block(Asked field, boolean inFull) throws IOException {
    out.writeStartObject();
    for (Asked part : field.below().of("_Block_")) {
      out.writeFieldName(part.key());
      block(part.name(), inFull);
    }
    out.writeEndObject();
  }

  private void block(String field, boolean inFull) throws IOException {
    if (field.equals("number")) {
      out.writeNumber(block);
    } else if (field.equals("__typename")) {
      out.writeString("_Block_");
    } else if (!inFull) {
      out.writeNull();
    } else {
      switch (field) {
        case "hash" -> out.writeString(history.hashOf(block));
        case "timestamp" -> out.writeNumber(history.timeAt(block));
        default -> out.writeString(history.hashOf(block - 1));
      }
    }
  }
}
