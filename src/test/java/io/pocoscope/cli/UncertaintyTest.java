package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.StatisticsCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of rates of which little is known. */
@Tag("slow")
class UncertaintyTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void noFailureOfTenRequestersIsNotAThousandSlotsWithoutOne() {
    load("zerobell");
    JsonNode all = failures().get(0);
    assertThat(all.path("failed").asInt()).isZero();
    assertThat(all.path("rate_low").asDouble()).isZero();
    assertThat(all.path("rate_high").asDouble()).isBetween(.05, .31);
    assertThat(all.path("design_effect").isNull()).isTrue();
    Cli.Run ruin =
        cli.ok("ruin", "--observed", "--target", ".05", "--penalty", "1", "--stake", "5");
    assertThat(ruin.err()).contains("as sure of it as of 29.3 independent slots");
  }

  @ParameterizedTest
  @ValueSource(strings = {"al6_1_4", "al20_1_4"})
  void requestersThatAreAllAlikeHaveABootstrapInterval(String name) {
    load(name);
    JsonNode all = failures("--interval", "bootstrap").get(0);
    assertThat(all.path("rate_low").asDouble()).isBetween(.05, .18);
    assertThat(all.path("rate_high").asDouble()).isBetween(.34, .6);
  }

  @Test
  void oneFailureInFewSlotsMakesNoPoolSure() {
    load("shr_zero1");
    for (JsonNode pool : failures("--by", "pool", "--shrink")) {
      assertThat(pool.path("shrunk_low").asDouble()).isLessThan(.005);
      assertThat(pool.path("shrunk_high").asDouble()).isGreaterThan(.104);
    }
    JsonNode ruins =
        cli.ok(
                "ruin",
                "--observed",
                "--by",
                "pool",
                "--target",
                ".05",
                "--penalty",
                "1",
                "--stake",
                "5",
                "--format",
                "json")
            .json();
    assertThat(ruins).hasSize(11);
    for (JsonNode pool : ruins) {
      assertThat(pool.path("ruin").asDouble()).as(pool.toString()).isGreaterThan(.05);
    }
  }

  @Test
  void aPoolOfOneRequesterIsNotTheSurest() throws IOException {
    cli.ok("import", file("tasks.json", tasks(100, 2, true, true)));
    Cli.Run told = cli.ok("failures", "--by", "pool", "--format", "json");
    JsonNode pool = told.json().get(0);
    assertThat(pool.path("cluster").asText()).isEqualTo("requester");
    assertThat(pool.path("clusters").asInt()).isEqualTo(1);
    assertThat(pool.path("rate_low").asDouble()).isLessThan(.002);
    assertThat(pool.path("rate_high").asDouble()).isGreaterThan(.5);
    assertThat(told.err())
        .contains("one requester has all settled slots")
        .contains("1 of 1 groups has one requester only: it says little");
  }

  @Test
  void clustersThatAreNotKnownAreNeverSaidToBeAllowedFor() throws IOException {
    cli.ok("import", file("tasks.json", tasks(100, 8, false, false)));
    Cli.Run told = cli.ok("failures", "--format", "json");
    assertThat(told.err())
        .contains("clusters are unknown: the store has no requester")
        .doesNotContain("allow for");
    JsonNode all = told.json().get(0);
    assertThat(all.path("interval").asText()).isEqualTo("wilson");
    assertThat(all.path("cluster").asText()).isEqualTo("unknown");
    assertThat(all.path("clusters").isNull()).isTrue();
    assertThat(all.path("design_effect").isNull()).isTrue();
    assertThat(
            cli.ok("ruin", "--observed", "--target", ".05", "--penalty", "1", "--stake", "5").err())
        .contains("requesters are unknown");
  }

  @Test
  void clustersThatWereAskedForAreNotExchangedForOthers() throws IOException {
    cli.ok("import", file("tasks.json", tasks(100, 8, true, false)));
    Cli.Run told = cli.ok("failures", "--cluster", "pool", "--format", "json");
    assertThat(told.json().get(0).path("cluster").asText()).isEqualTo("unknown");
    assertThat(told.err()).contains("the store has no pool of any settled slot");
  }

  @Test
  void slotsOfUnknownRequestersAreCounted() throws IOException {
    cli.ok(
        "import",
        file("known.json", tasks(40, 3, true, false)),
        file("unknown.json", tasks(20, 1, false, false).replace("\"0x1", "\"0x2")));
    Cli.Run told = cli.ok("failures", "--format", "json");
    assertThat(told.err()).contains("of 20 settled slots the requester is not known");
    assertThat(told.json().get(0).path("cluster").asText()).isEqualTo("requester");
  }

  private JsonNode failures(String... more) {
    Object[] words = new Object[more.length + 3];
    System.arraycopy(more, 0, words, 3, more.length);
    words[0] = "failures";
    words[1] = "--format";
    words[2] = "json";
    return cli.ok(words).json();
  }

  private void load(String name) {
    cli.ok("import", StatisticsCase.in(folder, name));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Tasks of one requester and one pool, or of nobody that is known. */
  private static String tasks(int slots, int failed, boolean requester, boolean pool) {
    return IntStream.range(0, slots)
        .mapToObj(i -> task(i, i < failed ? "FAILLED" : "COMPLETED", requester, pool))
        .collect(Collectors.joining(", ", "{\"data\": {\"tasks\": [", "]}}"));
  }

  private static String task(int number, String status, boolean requester, boolean pool) {
    String known =
        requester ? String.format(Locale.ROOT, ", \"requester\": {\"id\": \"0x%040x\"}", 7) : "";
    String deal =
        pool
            ? String.format(
                Locale.ROOT,
                ", \"deal\": {\"id\": \"0x%064x\", \"workerpool\": {\"id\": \"0x%040x\"}}",
                number,
                9)
            : "";
    return String.format(
        Locale.ROOT,
        "{\"id\": \"0x1%063x\", \"status\": \"%s\", \"timestamp\": \"1700000000\"%s%s}",
        number,
        status,
        known,
        deal);
  }
}
