package io.pocoscope.offchain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The fields of an object in an answer. What is of another type than a scheduler gives is as if it
 * were not there, and counted; what is missing, or null, is only not there.
 */
final class Fields {
  private static final Pattern HEX = Pattern.compile("0[xX][0-9a-fA-F]{0,2000000}");
  private static final int LAST_YEAR = 9999;

  /** With a zone, which some releases write without a colon. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final JsonNode object;
  private final Oddities oddities;

  Fields(JsonNode object, Oddities oddities) {
    this.object = object;
    this.oddities = oddities;
  }

  Optional<String> text(String name) {
    return value(name).filter(it -> is(it.isTextual())).map(it -> wellFormed(it.textValue()));
  }

  /** An address, a hash or other bytes, in lower case. */
  Optional<String> hex(String name) {
    return text(name)
        .filter(it -> is(HEX.matcher(it).matches()))
        .map(it -> it.toLowerCase(Locale.ROOT));
  }

  Optional<Long> number(String name) {
    return value(name)
        .filter(it -> is(it.isIntegralNumber() && it.canConvertToLong()))
        .map(JsonNode::longValue);
  }

  Optional<Instant> time(String name) {
    Optional<String> said = text(name);
    Optional<Instant> time = said.flatMap(Fields::readTime);
    is(time.isPresent() || said.isEmpty());
    return time;
  }

  /** The objects of a list. */
  List<Fields> objects(String name) {
    return value(name).filter(it -> is(it.isArray())).stream()
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .filter(it -> is(it.isObject()))
        .map(it -> new Fields(it, oddities))
        .toList();
  }

  Optional<Fields> object(String name) {
    return value(name).filter(it -> is(it.isObject())).map(it -> new Fields(it, oddities));
  }

  private Optional<JsonNode> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(it -> !it.isNull());
  }

  private static Optional<Instant> readTime(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text, ISO))
          .filter(it -> it.getYear() >= 1 && it.getYear() <= LAST_YEAR)
          .map(OffsetDateTime::toInstant);
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }

  /** Halves of characters, which JSON can spell and UTF-8 cannot, and what ends texts in C. */
  private static String wellFormed(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(
            it ->
                it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE)
                    ? 0xFFFD
                    : it)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Whether it is what it should be; what is not is counted. */
  private boolean is(boolean asItShouldBe) {
    if (!asItShouldBe) {
      oddities.unreadable();
    }
    return asItShouldBe;
  }
}
