package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.StatisticsCase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who only reads finds the views of the version that wrote: those knew of no early slots. */
class EarlierViewsTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void fillStore() {
    cli = new Cli(folder);
    cli.ok("import", StatisticsCase.in(folder, "cens"));
  }

  @Test
  void noSlotIsEarly() throws SQLException {
    String pool = json("query", "select id from workerpool").get(0).path("id").asText();
    forgetEarlySlots();
    assertThat(json("failures").get(0).path("slots").asInt()).isEqualTo(800);
    assertThat(json("failures", "--where", "true").get(0).path("slots").asInt()).isEqualTo(800);
    JsonNode role = json("show", pool).path("roles").get(0);
    assertThat(role.path("early").asInt()).isZero();
    assertThat(role.path("completed").asInt()).isEqualTo(537);
  }

  /** Straight in the file: whoever opens it as a store to write puts the views right. */
  private void forgetEarlySlots() throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:duckdb:" + cli.store());
        Statement change = file.createStatement()) {
      String slots;
      try (ResultSet view =
          change.executeQuery("select sql from duckdb_views() where view_name = 'slot'")) {
        view.next();
        slots = view.getString(1);
      }
      change.execute("alter view early_after rename to later");
      change.execute("drop view slot");
      change.execute(
          slots.replace("VIEW slot", "VIEW later_slot").replace("FROM early_after", "FROM later"));
      change.execute("create view slot as select * exclude (early) from later_slot");
    }
  }

  private JsonNode json(Object... words) {
    Object[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    return cli.ok(all).json();
  }
}
