package io.pocoscope.devnet.market.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

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
      json.writeFieldName("hidden");
      writeHidden(truth.hidden());
      json.writeFieldName("witness");
      writeWitness(truth.witness());
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void writeHidden(Optional<Hidden> hidden) throws IOException {
    if (hidden.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("cause", hidden.get().cause());
    json.writeStringField("era", hidden.get().era());
    json.writeStringField("evidence", hidden.get().evidence().text());
    json.writeStringField("role", hidden.get().culprit().role().name());
    json.writeStringField("actor", hidden.get().culprit().actor());
    json.writeEndObject();
  }

  private void writeWitness(Optional<Witness> witness) throws IOException {
    if (witness.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("cause", witness.get().cause().orElse(null));
    json.writeStringField("party", witness.get().party().map(TruthWriter::lower).orElse(null));
    json.writeStringField("actor", witness.get().actor().orElse(null));
    json.writeStringField("confidence", lower(witness.get().confidence()));
    json.writeEndObject();
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
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
