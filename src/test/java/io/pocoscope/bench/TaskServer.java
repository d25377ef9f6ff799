package io.pocoscope.bench;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.devnet.server.DevnetServer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** Serves tasks of one deal with a value in every field, each with a version that is over. */
public final class TaskServer {
  static final int TASKS = 100_000;

  /** In bytes; a page of 1000 is longer than this. */
  static final long SHORTEST_PAGE = 500_000;

  private TaskServer() {}

  public static void main(String[] arguments) {
    System.out.println(DevnetServer.start(0, "bench", node()).url());
  }

  static GraphNode node() {
    History history = new History(ApiSchema.ofPoco(), "bench");
    add(history, "Deal", id(0));
    add(history, "Account", id(0));
    for (int task = 0; task < TASKS; task++) {
      add(history, "Task", id(task));
    }
    return new GraphNode(history);
  }

  private static void add(History history, String type, String id) {
    Object[] values =
        history.schema().type(type).fields().values().stream()
            .filter(field -> field.kind().stored())
            .map(field -> value(field, id))
            .toArray();
    history.add(type, id, new Version(1, 2, values));
    history.add(type, id, new Version(2, Version.OPEN, values));
  }

  private static Object value(Field field, String id) {
    if (field.kind() == Field.Kind.REFERENCES) {
      return List.of();
    }
    return switch (field.type()) {
      case "BigInt" -> BigInteger.valueOf(1736226233);
      case "BigDecimal" -> BigDecimal.ONE;
      case "Int" -> 1;
      case "Boolean" -> true;
      case "TaskStatus" -> "COMPLETED";
      case "Deal", "Account" -> id(0);
      default -> id;
    };
  }

  static String id(int task) {
    return String.format(Locale.ROOT, "0x%064x", task);
  }
}
