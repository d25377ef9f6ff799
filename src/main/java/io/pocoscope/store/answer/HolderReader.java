package io.pocoscope.store.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what holds rows and is none: an answer, its data, a connection, a client's wrapper. */
final class HolderReader {
  /** Between a list's name and its rows, as connections and clients have it. */
  private static final Set<String> PASSED_THROUGH =
      Set.of("edges", "node", "nodes", "items", "data", "results", "rows");

  private static final Set<String> MESSAGES = Set.of("message", "error", "detail", "reason");

  private final AnswerReader reader;
  private final EntityWalker walker;
  private final NoteTaker notes;
  private final Findings findings;
  private long nulls;

  HolderReader(AnswerReader reader, EntityWalker walker, NoteTaker notes, Findings findings) {
    this.reader = reader;
    this.walker = walker;
    this.notes = notes;
    this.findings = findings;
  }

  /**
   * Reads an object that is no row; tells how many rows and known fields it has.
   *
   * @param type what its name says that its rows are
   */
  long read(JsonParser parser, Names names, Place place, Optional<EntityType> type)
      throws IOException {
    if (type.isEmpty() && names.areOfState()) {
      return state(parser, place);
    }
    requireHolder(names, place, type);
    ServerErrors errors = new ServerErrors();
    Optional<BadValue> nothing = Optional.empty();
    long nullsBefore = nulls;
    long known = 0;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      Place there = place.field(field);
      JsonToken token = parser.nextToken();
      ForeignFile.holding(field, place.path())
          .ifPresent(
              sentence -> {
                throw new BadValue("whole file", sentence);
              });
      if (field.equals("errors")) {
        String where = there.at(AnswerReader.line(parser));
        errors.add(AnswerReader.JSON.readTree(parser), where);
      } else if (token == JsonToken.VALUE_NULL) {
        nulls++;
        nothing = nothing.or(() -> ofNull(field, there.at(AnswerReader.line(parser))));
      } else if (token.isStructStart()) {
        errors.sawData();
        known += holding(parser, field, there, inherited(field, type));
      } else {
        scalar(parser, field, there);
      }
    }
    if (nulls > nullsBefore) {
      errors.sawNull();
    }
    errors.judge(notes);
    nothing.ifPresent(
        bad -> {
          throw bad;
        });
    return known;
  }

  static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private long state(JsonParser parser, Place place) throws IOException {
    walker.meta(AnswerReader.JSON.readTree(parser), place.path());
    findings.known();
    return 1;
  }

  /** What lacks an id may be a row all the same, which then cannot be stored. */
  private static void requireHolder(Names names, Place place, Optional<EntityType> type) {
    if (type.isPresent()) {
      boolean around =
          Stream.concat(names.objects().stream(), names.lists().stream())
              .anyMatch(name -> inherited(name, type).isPresent());
      if (!around) {
        throw new BadValue(
            place.row(),
            "a " + type.get().name() + " without its id cannot be told from others: ask for id");
      }
    } else if (names.areOfRow()) {
      throw new BadValue(
          place.row(), "a row without its id cannot be told from others: ask for id");
    }
  }

  private static Optional<EntityType> inherited(String field, Optional<EntityType> type) {
    boolean passes = PASSED_THROUGH.contains(field) || field.startsWith("0x");
    return passes ? type : Optional.empty();
  }

  private long holding(JsonParser parser, String field, Place place, Optional<EntityType> inherited)
      throws IOException {
    RootField root = inherited.isPresent() ? new RootField.Unknown() : RootField.named(field);
    if (root instanceof RootField.Aside) {
      parser.skipChildren();
      return 0;
    }
    if (root instanceof RootField.MetaField) {
      return state(parser, place);
    }
    if (root instanceof RootField.Collection collection) {
      return collection(parser, place, collection.type());
    }
    if (root instanceof RootField.Single single) {
      return named(parser, place, single.type());
    }
    return reader.value(parser, place, inherited);
  }

  private long collection(JsonParser parser, Place place, EntityType type) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return named(parser, place, type);
    }
    Lookahead ahead = new Lookahead(parser);
    if (ahead.isRow()) {
      String where = place.at(AnswerReader.line(parser));
      throw new BadValue(where, "it is a list in an answer, not an object");
    }
    return named(ahead, place, type);
  }

  /** Reads what its name says the type of: even if it is empty, it is known what it is. */
  private long named(JsonParser parser, Place place, EntityType type) throws IOException {
    if (type.table().isPresent()) {
      findings.known();
    }
    return Math.max(1, reader.value(parser, place, Optional.of(type)));
  }

  private Optional<BadValue> ofNull(String field, String place) {
    RootField root = RootField.named(field);
    if (field.equals("data")) {
      return Optional.of(
          new BadValue(place, "it is null: the server gave no data; ask again and save that"));
    }
    if (root instanceof RootField.Collection) {
      return Optional.of(new BadValue(place, "it is a list in an answer, not null"));
    }
    if (root instanceof RootField.Single) {
      findings.known(); // there is none of that id
    }
    return Optional.empty();
  }

  private void scalar(JsonParser parser, String field, Place place) throws IOException {
    String text = parser.getText();
    String where = place.at(AnswerReader.line(parser));
    if (parser instanceof Lookahead && field.equals("id")) {
      throw new BadValue(where, "the id of a row stands too far behind its lists: put it first");
    }
    if (parser.currentToken() == JsonToken.VALUE_STRING
        && isJson(text)
        && text.contains("\"id\"")) {
      throw new BadValue(
          where, "it is JSON within JSON: unpack it with jq -r ." + field + " first");
    }
    RootField root = RootField.named(field);
    if (field.equals("data") || root instanceof RootField.Single) {
      throw new BadValue(where, "it is an object in an answer, not " + Quote.of(text));
    }
    if (root instanceof RootField.Collection) {
      throw new BadValue(where, "it is a list in an answer, not " + Quote.of(text));
    }
    if (MESSAGES.contains(field)) {
      findings.message(text);
    }
    if (!field.equals("__typename")) {
      notes.notStored(place.name());
    }
  }
}
