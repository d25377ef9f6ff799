package io.pocoscope.store.answer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks into an object to tell whether it is a row, which has an id, or holds rows; then gives the
 * same tokens again, and those after them. An id may come last, so the whole of a row is looked at;
 * of what is greater than any row only the beginning.
 */
final class Lookahead extends JsonParserDelegate {
  /** A row holds at most some lists of 1000, and an id comes late only where names are sorted. */
  private static final int FARTHEST = 50_000;

  private final JsonParser live;
  private final List<JsonLocation> places = new ArrayList<>();
  private final Names names;
  private final boolean row;
  private int given;

  /**
   * @param live stands where the object begins
   */
  Lookahead(JsonParser live) throws IOException {
    super(live);
    this.live = live;
    this.names = Names.none(live.getParsingContext().getParent().inArray());
    TokenBuffer seen = new TokenBuffer(live).forceUseOfBigDecimal(true);
    row = lookFor(seen);
    delegate = seen.asParser(live.getCodec());
    nextToken();
  }

  /** Whether it has an id, so that it is one row. */
  boolean isRow() {
    return row;
  }

  /** The names of its fields, as far as it was looked into. */
  Names names() {
    return names;
  }

  @Override
  public JsonToken nextToken() throws IOException {
    if (delegate != live) {
      JsonToken again = delegate.nextToken();
      if (again != null) {
        given++;
        return again;
      }
      delegate = live;
    }
    return live.nextToken();
  }

  @Override
  public JsonParser skipChildren() throws IOException {
    JsonToken token = currentToken();
    int depth = token != null && token.isStructStart() ? 1 : 0;
    while (depth > 0) {
      depth += step(nextToken());
    }
    return this;
  }

  @Override
  public JsonLocation currentTokenLocation() {
    return delegate == live ? live.currentTokenLocation() : places.get(given - 1);
  }

  private boolean lookFor(TokenBuffer seen) throws IOException {
    take(seen);
    int depth = 1;
    while (depth > 0 && places.size() < FARTHEST) {
      JsonToken token = live.nextToken();
      take(seen);
      depth += step(token);
      if (depth == 1 && token.isScalarValue() && scalar(token)) {
        return true;
      }
      if (depth == 2 && token.isStructStart() && container(token)) {
        return false;
      }
    }
    return false;
  }

  /** Takes note of a value; tells whether it is the id. */
  private boolean scalar(JsonToken token) throws IOException {
    names.scalars().add(live.currentName());
    return token != JsonToken.VALUE_NULL && live.currentName().equals("id");
  }

  /** Takes note of an object or a list; tells whether no row has one of that name. */
  private boolean container(JsonToken token) throws IOException {
    (token == JsonToken.START_ARRAY ? names.lists() : names.objects()).add(live.currentName());
    return live.currentName().equals("data");
  }

  private void take(TokenBuffer seen) throws IOException {
    seen.copyCurrentEvent(live);
    places.add(live.currentTokenLocation());
  }

  private static int step(JsonToken token) {
    if (token.isStructStart()) {
      return 1;
    }
    return token.isStructEnd() ? -1 : 0;
  }
}
