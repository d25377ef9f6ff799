package io.pocoscope.store.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.store.Row;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads what people save of answers: answers as they come over the wire, {@code {"data": {"tasks":
 * […], …}}}, the content of {@code data} alone, rows alone, and lists, lines and wrappers of all of
 * these. A name is believed; the type of rows that nothing names is told by their {@link Shapes
 * shape}, or the file is refused. One row is in memory at a time.
 */
final class AnswerReader {
  static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  /** Lists and wrappers within each other; no tool makes half as many. */
  private static final int DEEPEST = 32;

  private final String file;
  private final NoteTaker notes = new NoteTaker();
  private final Findings findings = new Findings();
  private final Shapes shapes;
  private final EntityWalker walker;
  private final HolderReader holders;
  private int depth;

  AnswerReader(String file, Optional<Table> rowsAre, Consumer<Row> rows) {
    this.file = file;
    this.shapes = new Shapes(rowsAre);
    this.walker = new EntityWalker(rows, shapes, notes, findings);
    this.holders = new HolderReader(this, walker, notes, findings);
  }

  void read(InputStream in) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        if (!parser.currentToken().isStructStart()) {
          throw noAnswer(parser);
        }
        value(parser, Place.TOP, Optional.empty());
      }
      findings.require();
    } catch (JsonProcessingException invalid) {
      throw InvalidJson.of(file, invalid);
    } catch (BadValue bad) {
      throw new StoreFailure.BadInput(file, bad.place(), bad.why());
    }
  }

  ImportNotes notes() {
    return notes.notes();
  }

  /** Reads a list or an object; tells how many rows and known fields it has. */
  long value(JsonParser parser, Place place, Optional<EntityType> type) throws IOException {
    if (++depth > DEEPEST) {
      throw new BadValue(place.at(line(parser)), "it is nested too deep for an answer");
    }
    boolean list = parser.currentToken() == JsonToken.START_ARRAY;
    long known = list ? list(parser, place, type) : object(parser, place, type);
    depth--;
    return known;
  }

  static String line(JsonParser parser) {
    return BadValue.line(parser.currentTokenLocation().getLineNr());
  }

  private static BadValue noAnswer(JsonParser parser) throws IOException {
    String text = parser.getText();
    boolean packed = parser.currentToken() == JsonToken.VALUE_STRING && HolderReader.isJson(text);
    return new BadValue(
        line(parser),
        packed
            ? "it is JSON within JSON: unpack it with jq -r . first"
            : "an answer is an object, and here is " + Quote.of(text));
  }

  private long list(JsonParser parser, Place place, Optional<EntityType> type) throws IOException {
    String begin = line(parser);
    int length = 0;
    long objects = 0;
    long known = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Place item = place.item(length++);
      if (parser.currentToken().isStructStart()) {
        objects++;
        known += value(parser, item, type);
      } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
        notes.unread(place.name() + ", null");
      } else if (type.isPresent() || place.isRows()) {
        throw new BadValue(
            item.at(line(parser)), "a row is an object, not " + Quote.of(parser.getText()));
      } else {
        notes.unread(place.name());
      }
    }
    if (objects > 0 && known == 0) {
      throw new BadValue(
          place.at(begin),
          "none of its rows is known for one of the subgraph's: ask for more of their fields or for"
              + " __typename, or say what they are with --type");
    }
    notes.listEnded(place.name(), length);
    return known;
  }

  private long object(JsonParser parser, Place place, Optional<EntityType> type)
      throws IOException {
    String line = line(parser);
    try {
      if (type.isPresent() && place.isItem()) {
        return named(JSON.readTree(parser), place, type.get());
      }
      Lookahead ahead = new Lookahead(parser);
      if (ahead.isRow()) {
        return row(JSON.readTree(ahead), place, type);
      }
      long known = holders.read(ahead, ahead.names(), place, type);
      if (known == 0 && place.isItem()) {
        notes.unread(place.name());
      }
      return known;
    } catch (BadValue bad) {
      throw bad.within(line);
    }
  }

  /** An element of a list whose name tells its type: mostly a row, else what stands around one. */
  private long named(JsonNode node, Place place, EntityType type) throws IOException {
    return node.has("id")
        ? row(node, place, Optional.of(type))
        : held(node, place, Optional.of(type));
  }

  private long row(JsonNode row, Place place, Optional<EntityType> named) throws IOException {
    Shape shape = named.<Shape>map(Shape.Of::new).orElseGet(() -> shapes.of(row));
    if (shape instanceof Shape.Either either) {
      throw OtherFields.ambiguous(either, place.row());
    }
    if (shape instanceof Shape.Of known) {
      known(known.type(), row, place);
      return 1;
    }
    boolean wrapper = Names.of(row, place.isItem()).areOfWrapper();
    long known = wrapper ? held(row, place, Optional.empty()) : 0;
    if (known == 0) {
      notes.unread(place.name());
    }
    if (!wrapper) {
      walker.within(row, place.row());
    }
    return known;
  }

  private long held(JsonNode node, Place place, Optional<EntityType> type) throws IOException {
    try (JsonParser again = node.traverse(JSON)) {
      again.nextToken();
      return holders.read(again, Names.of(node, place.isItem()), place, type);
    }
  }

  private void known(EntityType type, JsonNode row, Place place) {
    if (type.table().isPresent()) {
      findings.known();
    } else {
      findings.withoutPlace(type);
    }
    walker.entity(type, row, place.row());
  }
}
