package io.pocoscope.devnet.market.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes the truth as JSON, a line to a slot. */
public final class TruthWriter implements TruthSink, AutoCloseable {
  private final JsonGenerator json;

  /** Closes the writer when it is closed. */
  public TruthWriter(Writer out) {
    try {
      json = new JsonFactory().createGenerator(out);
      json.setRootValueSeparator(null);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void slot(SlotTruth truth) {
    try {
      json.writeStartObject();
      json.writeStringField("deal", truth.deal());
      json.writeNumberField("index", truth.index());
      json.writeStringField("task", truth.task());
      json.writeStringField("outcome", truth.outcome().name());
      json.writeStringField("cause", truth.cause().orElse(null));
      json.writeStringField("role", truth.culprit().map(who -> who.role().name()).orElse(null));
      json.writeStringField("actor", truth.culprit().map(Culprit::actor).orElse(null));
      json.writeBooleanField("callbackReverted", truth.callbackReverted());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
