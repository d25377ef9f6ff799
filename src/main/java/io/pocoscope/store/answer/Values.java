package io.pocoscope.store.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.store.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Scalars of an answer, as the store's values. Numbers come as text or as numbers. */
final class Values {
  private static final Pattern HEX = Pattern.compile("0x[0-9a-f]*");
  private static final Pattern HEX_ID = Pattern.compile("0x[0-9a-f]+");
  private static final Pattern OTHER_ID = Pattern.compile("[0-9a-z][0-9a-z._-]*");
  // The merge packs times into 34 bits.
  private static final BigInteger LATEST_TIME =
      BigInteger.valueOf(Instant.parse("2200-01-01T00:00:00Z").getEpochSecond());
  private static final int RLC_DECIMALS = 9;
  // No uint256 is longer, and 1e999999999 would fill the memory when it is written out.
  private static final int MOST_DIGITS = 100;

  private Values() {}

  static Object id(ColumnType type, JsonNode node, String place) {
    String text = text(node, place);
    if (type == ColumnType.TEXT) {
      return text;
    }
    String id = text.toLowerCase(Locale.ROOT);
    Pattern pattern = type == ColumnType.HEX ? HEX_ID : OTHER_ID;
    if (!pattern.matcher(id).matches()) {
      throw new BadValue(
          place,
          "'" + Quote.of(text) + "' is no " + (type == ColumnType.HEX ? "hex id (0x…)" : "id"));
    }
    return id;
  }

  static Object read(ColumnType type, JsonNode node, String place) {
    return switch (type) {
      case TEXT -> text(node, place);
      case HEX -> hex(node, place);
      case ID -> id(type, node, place);
      case NUMBER, NRLC, WIDE -> whole(node, place);
      case RLC -> rlc(node, place);
      case TIME -> time(node, place);
      case DEADLINE -> deadline(node, place);
      case LINKS -> throw new IllegalArgumentException("a list is no scalar: " + place);
    };
  }

  private static String text(JsonNode node, String place) {
    if (!node.isTextual()) {
      throw new BadValue(place, "it is text in an answer, not " + Quote.of(node));
    }
    return node.asText();
  }

  private static String hex(JsonNode node, String place) {
    String hex = text(node, place).toLowerCase(Locale.ROOT);
    if (!HEX.matcher(hex).matches()) {
      throw new BadValue(place, "'" + Quote.of(node.asText()) + "' is no hex (0x…)");
    }
    return hex;
  }

  private static BigDecimal decimal(JsonNode node, String place) {
    if (!node.isTextual() && !node.isNumber()) {
      throw new BadValue(place, "it is a number in an answer, not " + Quote.of(node));
    }
    try {
      BigDecimal decimal = new BigDecimal(node.asText());
      if (Math.abs((long) decimal.scale()) > MOST_DIGITS || decimal.precision() > MOST_DIGITS) {
        throw new NumberFormatException("too long");
      }
      return decimal;
    } catch (NumberFormatException noNumber) {
      throw new BadValue(place, "'" + Quote.of(node.asText()) + "' is no number");
    }
  }

  private static BigInteger whole(JsonNode node, String place) {
    try {
      return decimal(node, place).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw new BadValue(place, "'" + Quote.of(node.asText()) + "' is no whole number");
    }
  }

  private static BigDecimal rlc(JsonNode node, String place) {
    BigDecimal rlc = decimal(node, place);
    if (rlc.signum() != 0 && rlc.stripTrailingZeros().scale() > RLC_DECIMALS) {
      throw new BadValue(place, Quote.of(node.asText()) + " RLC is no whole number of nRLC");
    }
    return rlc;
  }

  private static Instant time(JsonNode node, String place) {
    BigInteger seconds = deadline(node, place);
    if (seconds.compareTo(LATEST_TIME) > 0) {
      throw noTime(seconds, place);
    }
    return Instant.ofEpochSecond(seconds.longValueExact());
  }

  /** No chain checks the clock that deadlines are multiples of: they may lie ahead without end. */
  private static BigInteger deadline(JsonNode node, String place) {
    BigInteger seconds = whole(node, place);
    if (seconds.signum() < 0) {
      throw noTime(seconds, place);
    }
    return seconds;
  }

  private static BadValue noTime(BigInteger seconds, String place) {
    return new BadValue(place, seconds + " is no time in seconds since 1970");
  }
}
