package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code causes}, asked for or not to count the slots that hold an error. */
class CountedCausesTest extends CountedFixture {
  @Test
  void slotsThatHoldAnErrorAreListedByItsName() {
    JsonNode causes = run("causes").json();
    long slots = 0;
    for (JsonNode cause : causes) {
      String name = cause.path("cause").asText();
      if (name.startsWith("HIDDEN_")) {
        JsonNode listed = run("causes --list=" + name).json();
        assertThat(listed).hasSize(cause.path("slots").asInt());
        assertThat(listed)
            .allSatisfy(
                slot -> assertThat(slot.path("outcome").asText()).isEqualTo("FAILED_HIDDEN"));
        slots += cause.path("slots").asLong();
      }
    }
    assertThat(slots).isEqualTo(hidden).isPositive();
    assertThat(cli.ok("causes", "--list", "--count", "hidden").lines())
        .filteredOn(line -> line.contains(" paid "))
        .hasSize((int) hidden);
  }

  /** They are failures in this list alone, which a condition has to know. */
  @Test
  void aListOfSlotsThatHoldAnErrorSaysThatTheChainCallsThemCompleted() {
    String said = "the chain calls such slots completed";
    String list = "causes --list=HIDDEN_DATASET_FILE_BAD_CHECKSUM";
    assertThat(run(list).err()).contains(said, "elsewhere --count hidden does");
    assertThat(run(list + " --count hidden").err()).doesNotContain(said);
    assertThat(run(list + " --count shared").err()).contains(said);
    Cli.Run none = run(list + " --where completed");
    assertThat(none.json()).isEmpty();
    assertThat(none.err()).contains("no such slot", said);
    assertThat(run("causes --list=SHARED_DIGEST").err()).contains("elsewhere --count shared does");
    assertThat(run("causes --list=NO_REVEAL").err()).doesNotContain(said);
    assertThat(run("causes --list").err()).doesNotContain(said);
  }

  @Test
  void theirCausesNameWhatTheErrorNames() {
    JsonNode plain = run("causes").json();
    JsonNode counted = run("causes --count hidden").json();
    assertThat(slots(plain, "FAILED")).isEqualTo(failed);
    assertThat(slots(plain, "COMPLETED")).isEqualTo(hidden);
    assertThat(slots(counted, "FAILED")).isEqualTo(failed + hidden);
    assertThat(slots(counted, "FAILED_HIDDEN")).isEqualTo(hidden);
    assertThat(slots(counted, "COMPLETED")).isZero();
    assertThat(plain)
        .filteredOn(line -> line.path("outcome").asText().equals("COMPLETED"))
        .allSatisfy(line -> assertThat(line.path("share").isNull()).isTrue());
    assertThat(counted)
        .filteredOn(line -> line.path("outcome").asText().equals("FAILED_HIDDEN"))
        .allSatisfy(
            line -> {
              assertThat(line.path("cause").asText()).startsWith("HIDDEN_");
              assertThat(line.path("share").asDouble()).isPositive();
              assertThat(line.path("parties")).isNotEmpty();
            });
    assertThat(run("causes --list --count hidden").json()).hasSize((int) (failed + hidden));
  }

  private static long slots(JsonNode lines, String outcome) {
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.path("outcome").asText().startsWith(outcome))
        .mapToLong(line -> line.path("slots").asLong())
        .sum();
  }
}
