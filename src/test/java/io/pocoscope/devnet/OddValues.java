package io.pocoscope.devnet;

import io.pocoscope.devnet.history.EntityHistory;
import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.IdRange;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values in queries and in variables, of every kind, whether they fit or not. */
final class OddValues {
  /** What stands in a query's text. */
  private static final List<String> LITERALS =
      List.of(
          "null",
          "0",
          "1",
          "-1",
          "7",
          "1000",
          "1001",
          "5000",
          "5001",
          "2147483647",
          "2147483648",
          "-2147483649",
          "99999999999",
          "9223372036854775807",
          "99999999999999999999",
          "1.5",
          "1.0",
          "-0.0",
          "0.00001",
          "1e3",
          "1e-7",
          "123456.789e3",
          "12345678901234567890.5",
          "true",
          "false",
          "ACTIVE",
          "UNSET",
          "active",
          "id",
          "asc",
          "desc",
          "allow",
          "deny",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "[1]",
          "[\"1\"]",
          "[1, \"2\"]",
          "[1, null]",
          "[true]",
          "[ACTIVE]",
          "[\"ACTIVE\", UNSET]",
          "{a: 1}",
          "{number: 100}",
          "{number_gte: 100}",
          "{number: null}",
          "{hash: \"0x12\"}",
          "{number: 100, number_gte: 5}");

  /** Texts that mean something to somebody. */
  private static final List<String> TEXTS =
      List.of(
          "",
          "0",
          "1",
          "-1",
          "+1",
          "1_000",
          "_1",
          "1__",
          " 1",
          "1.5",
          ".5",
          "5.",
          "1.2.3",
          "-",
          "+",
          "-+1",
          "1e3",
          "1E+3",
          "1e",
          "e1",
          "1e-400",
          "0x",
          "0x1",
          "0x12",
          "0xAB",
          "0Xab",
          "ab",
          "zz",
          "0xzz",
          "0x0x12",
          "é1",
          "'1",
          "true",
          "null",
          "ACTIVE",
          "Active",
          "%",
          "_",
          "%%",
          "a%",
          "%a",
          "h_llo%",
          "0x%",
          "%\\_%",
          "\\",
          "a\\",
          "\\%",
          "\\\\",
          "o%w",
          "HELLO",
          "hello",
          "É",
          "\uD83D\uDE00",
          "a\nb",
          "tee-python");

  private static final List<String> JSON =
      List.of(
          "null",
          "0",
          "1",
          "-1",
          "5",
          "1.5",
          "1.0",
          "1.50",
          "1e5",
          "1e300",
          "1e-7",
          "-0",
          "2147483647",
          "2147483648",
          "-2147483649",
          "18446744073709551615",
          "99999999999999999999",
          "true",
          "false",
          "[]",
          "{}",
          "[null]",
          "[1]",
          "[1.5]",
          "[\"1\", 2]",
          "[\"ACTIVE\", null]",
          "[[1]]",
          "{\"a\":1}",
          "{\"number\":100}",
          "{\"number\":null}",
          "{\"number_gte\":9999}",
          "{\"id_gt\":\"0x5\"}",
          "{\"id_in\":[]}",
          "{\"id\":null}",
          "{\"or\":[]}",
          "{\"and\":[{}]}",
          "{\"nope\":1}");

  private final History history;
  private final RandomGenerator random;

  OddValues(History history, RandomGenerator random) {
    this.history = history;
    this.random = random;
  }

  /** A value in a query's text. */
  Piece literal() {
    if (random.nextInt(2) == 0) {
      return Piece.of(quoted(pick(TEXTS)));
    }
    return Piece.of(pick(LITERALS));
  }

  /** A value of a variable. */
  String json() {
    return random.nextInt(3) == 0 ? OddRequest.quoted(pick(TEXTS)) : pick(JSON);
  }

  /** A value that a field has somewhere, or a part of it; null where it has none. */
  Piece held(EntityType type, Field field) {
    Object value = some(type, field);
    if (value == null) {
      return Piece.of("null");
    }
    boolean bare =
        field.kind() == Field.Kind.ENUM
            || field.type().equals("Int")
            || field.type().equals("Boolean");
    return Piece.of(bare ? value.toString() : quoted(part(value.toString())));
  }

  private String part(String text) {
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, random.nextInt(text.length() + 1));
      case 1 -> text.substring(random.nextInt(text.length() + 1));
      case 2 -> text.isEmpty() ? text : text.replace(text.charAt(text.length() / 2), '_');
      default -> text;
    };
  }

  private Object some(EntityType type, Field field) {
    if (!field.kind().stored()) {
      return null;
    }
    EntityTable table = history.table(pick(type.members()));
    List<EntityHistory> entities = new ArrayList<>();
    table.within(IdRange.all()).forEachRemaining(entities::add);
    if (entities.isEmpty()) {
      return null;
    }
    Object value =
        pick(entities).at(469).map(version -> table.value(version, field.name())).orElse(null);
    return value instanceof List<?> list ? list.stream().findFirst().orElse(null) : value;
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
