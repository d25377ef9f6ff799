package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.support.HostileMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Numbers of 256 bits wherever the chain lets a stranger put them, and rows that no endpoint can
 * give: they end no sync, no import, and no command over what came.
 */
@Tag("slow")
class HostileHistoryTest {
  private static final String GREATEST =
      "115792089237316195423570985008687907853269984665640564039457584007913129639935";

  /** All that a stranger, or an endpoint gone mad, can make too great; and deals of zeros. */
  private static final String ANSWER =
      """
      {"data": {
        "protocol": {"id": "iExec", "tasksCount": %1$s, "dealsCount": "3", "tvl": "%1$s"},
        "categories": [{"id": "9", "name": "endless", "workClockTimeRef": "%1$s"}],
        "accounts": [{"id": "0x1111111111111111111111111111111111111111",
                      "balance": "%1$s", "frozen": 1.157920892373162e+77, "score": "%1$s"}],
        "apps": [{"id": "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "usageCount": "%1$s",
                  "owner": {"id": "0x2222222222222222222222222222222222222222"}}],
        "workerpools": [{"id": "0xcccccccccccccccccccccccccccccccccccccccc",
                         "workerStakeRatio": "%1$s", "schedulerRewardRatio": 1e30}],
        "deals": [
          {"id": "0xd1", "startTime": "1699000000", "timestamp": "1699000000",
           "app": {"id": "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
           "appOwner": {"id": "0x2222222222222222222222222222222222222222"}, "appPrice": "%1$s",
           "dataset": null, "datasetPrice": "%1$s", "category": {"id": "9"},
           "workerpool": {"id": "0xcccccccccccccccccccccccccccccccccccccccc"},
           "workerpoolOwner": {"id": "0x3333333333333333333333333333333333333333"},
           "workerpoolPrice": "%1$s", "trust": "%1$s", "botFirst": "1", "botSize": %1$s,
           "requester": {"id": "0x1111111111111111111111111111111111111111"},
           "sponsor": {"id": "0x1111111111111111111111111111111111111111"},
           "completedTasksCount": "%1$s", "claimedTasksCount": "%1$s",
           "workerStake": "%1$s", "schedulerRewardRatio": "%1$s"},
          {"id": "0xd2", "app": {"id": "%2$s"}, "appOwner": {"id": "%2$s"}, "dataset": null,
           "workerpool": {"id": "%2$s"}, "requester": {"id": "%2$s"}, "sponsor": {"id": "%2$s"},
           "startTime": "0", "botFirst": "0", "botSize": "0", "timestamp": "1699000000",
           "appPrice": "0", "workerpoolPrice": "0", "datasetPrice": "0", "workerStake": "0"}],
        "tasks": [
          {"id": "0x01", "status": "COMPLETED", "index": "%1$s", "deal": {"id": "0xd1"},
           "timestamp": "1700000000", "contributionDeadline": "%1$s", "finalDeadline": "%1$s"},
          {"id": "0x02", "status": "FAILLED", "index": "5", "deal": {"id": "0xd1"},
           "timestamp": "1700000000", "contributionDeadline": "%1$s", "finalDeadline": 1e60},
          {"id": "0x03", "status": "ACTIVE", "index": "6", "deal": {"id": "0xd1"},
           "timestamp": "1700000000", "contributionDeadline": "%1$s", "revealDeadline": "%1$s",
           "finalDeadline": "%1$s"}],
        "contributions": [
          {"id": "0x01-0x4444444444444444444444444444444444444444", "status": "CONTRIBUTED",
           "timestamp": 1699000500, "hash": "0xab"}],
        "taskInitializes": [
          {"id": "100-1", "timestamp": "1699000100", "task": {"id": "0x01"}},
          {"id": "100-2", "timestamp": "1699000100", "task": {"id": "0x02"}},
          {"id": "100-3", "timestamp": "1699000100", "task": {"id": "0x03"}}],
        "accurateContributions": [
          {"id": "101-1", "timestamp": "1699000200", "score": "%1$s",
           "account": {"id": "0x4444444444444444444444444444444444444444"},
           "contribution": {"id": "0x01-0x4444444444444444444444444444444444444444"}}],
        "rewards": [
          {"id": "102-1", "timestamp": "1700000000", "value": "%1$s", "task": {"id": "0x01"},
           "account": {"id": "0x3333333333333333333333333333333333333333"}},
          {"id": "102-2", "timestamp": "1700000000", "value": "1", "task": null,
           "account": {"id": "0x3333333333333333333333333333333333333333"}}],
        "seizes": [
          {"id": "103-1", "timestamp": "1700000000", "value": "%1$s", "task": {"id": "0x02"},
           "account": {"id": "0x3333333333333333333333333333333333333333"}},
          {"id": "103-2", "timestamp": "1700000000", "value": "1", "task": null,
           "account": {"id": "0x3333333333333333333333333333333333333333"}}],
        "policyUpdates": [
          {"id": "99-1", "timestamp": "1699000000", "newWorkerStakeRatio": "1",
           "oldWorkerStakeRatio": "30", "oldSchedulerRewardRatio": "%1$s",
           "newSchedulerRewardRatio": "%1$s",
           "workerpool": {"id": "0xcccccccccccccccccccccccccccccccccccccccc"}}],
        "transactions": [
          {"id": "0xf1", "value": "%1$s", "gasLimit": %1$s, "gasPrice": 1.157920892373162e+77,
           "timestamp": "1699000000", "blockNumber": "99"}]}}
      """
          .formatted(GREATEST, "0x" + "0".repeat(40));

  private enum Source {
    SYNC,
    IMPORT
  }

  @TempDir private static Path folder;
  private static final Map<Source, Cli> FILLED = new EnumMap<>(Source.class);
  private static Cli.Run synced;
  private static JsonNode report;

  @BeforeAll
  static void fill() throws IOException {
    Path saved = Files.writeString(folder.resolve("saved.json"), ANSWER);
    for (Source source : Source.values()) {
      Cli cli = new Cli(Files.createDirectory(folder.resolve(source.name())));
      FILLED.put(source, cli);
      if (source == Source.IMPORT) {
        cli.ok("import", saved);
      }
    }
    try (DevnetServer server =
        DevnetServer.start(
            0,
            "hostile",
            new GraphNode(
                HostileMarket.history(12, Mischief.NONE.withBoostDeals(5).withHostile(true))))) {
      Path file = folder.resolve("report.json");
      synced = FILLED.get(Source.SYNC).run("sync", "--endpoint", server.url(), "--report", file);
      report = new ObjectMapper().readTree(file.toFile());
    }
  }

  @Test
  void aSyncStoresThemAndAddsUp() {
    assertThat(synced.exitCode()).as(synced.err()).isZero();
    assertThat(report.path("adds_up").asBoolean()).isTrue();
    assertThat(report.path("beyond").path("deal.bot_size").asLong()).isEqualTo(1);
    for (String table : List.of("deal", "reward", "seize")) {
      JsonNode leftOut = report.path("left_out").path(table);
      assertThat(leftOut.path("rows").asLong()).as(table).isEqualTo(5);
      assertThat(leftOut.path("ids")).hasSize(5);
      assertThat(leftOut.path("why").asText()).contains("Null value resolved");
    }
    assertThat(synced.out()).contains("left out");
    assertThat(synced.err()).contains("5 rows of deal were left out");
  }

  @Test
  void statusTellsThemAndWhatWasNotChecked() {
    Cli cli = FILLED.get(Source.SYNC);
    JsonNode status = cli.ok("status", "--format", "json").json();
    assertThat(status.path("left_out_rows").asLong()).isEqualTo(15);
    assertThat(status.path("deals_of_nobody").asLong()).isEqualTo(5);
    assertThat(status.path("values_beyond").asLong()).isEqualTo(16);
    assertThat(status.path("deals_of_unknown_size").asLong()).isEqualTo(2);
    Cli.Run verified = cli.ok("status", "--verify", "--format", "json");
    assertThat(verified.json().path("left_out").path("seize").path("rows").asLong()).isEqualTo(5);
    assertThat(verified.err())
        .contains("cannot give some rows of seize", "out of their columns' range");
    assertThat(query(cli, "select left_out from sync_run")).containsExactly("15");
  }

  @Test
  void anImportStoresThemAndSaysWhichDealsAreOfNobody() {
    Cli cli = FILLED.get(Source.IMPORT);
    Cli.Run status = cli.ok("status");
    assertThat(status.err()).contains("1 deals are of zeros");
    assertThat(query(cli, "select exact from beyond where column_name = 'app_price'"))
        .containsExactly(GREATEST + "000000000");
    assertThat(query(cli, "select count(*) from slot where deal = '0xd2'")).containsExactly("0");
    assertThat(query(cli, "select outcome from slot where task = '0x03'"))
        .containsExactly("PENDING");
    assertThat(query(cli, "select count(price) + count(slashed) from slot where failed"))
        .as("no sum of money that is not true")
        .containsExactly("0");
    assertThat(query(cli, "select count(*) from money_flow")).containsExactly("0");
  }

  @ParameterizedTest
  @EnumSource
  void everyViewCanBeRead(Source source) {
    Cli cli = FILLED.get(source);
    List<String> views = query(cli, "select view_name from duckdb_views() where not internal");
    assertThat(views).hasSizeGreaterThan(15);
    assertThat(views)
        .allSatisfy(
            view -> assertThat(cli.ok("query", "select * from " + view).lines()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandComesToAnEnd(Source source) throws IOException {
    Cli cli = FILLED.get(source);
    List<List<Object>> commands =
        new ArrayList<>(
            List.of(
                List.of("failures"),
                List.of("failures", "--by", "requester,app,pool", "--interval", "wilson"),
                List.of("failures", "--by", "worker"),
                List.of("failures", "--by", "trust,category"),
                List.of("failures", "--by", "month"),
                List.of("failures", "--unit", "contribution", "--by", "worker"),
                List.of("causes", "--by", "pool"),
                List.of("causes", "--list"),
                List.of("patterns"),
                List.of("actors"),
                List.of("vet", "--role", "pool,worker"),
                List.of("compare", "--where", "trust <= 1", "--where", "true"),
                List.of("trend", "--by", "day", "--plot"),
                List.of("calibrate"),
                List.of("replay"),
                List.of("replay", "--format", "json"),
                List.of(
                    "ruin",
                    "--observed",
                    "--by",
                    "pool",
                    "--target",
                    ".05",
                    "--penalty",
                    "1",
                    "--stake",
                    "5"),
                List.of("status", "--verify"),
                List.of("export", "--to", folder.resolve(source + ".json"))));
    for (String id :
        query(
            cli,
            """
            select id from deal where bot_size > 1000000 or trust > 1000 union all
            select id from workerpool where worker_stake_ratio > 1000 union all
            select owner from app where usage_count > 1000000 union all
            select id from task where "index" > 1000\
            """)) {
      commands.add(List.of("show", id));
      commands.add(List.of("show", id, "--format", "json"));
    }
    assertThat(commands)
        .allSatisfy(
            command -> {
              Cli.Run run = cli.run(command.toArray());
              // Too few slots to say anything is an answer too; a fault of ours or a trace is none.
              assertThat(run.exitCode()).as("%s: %s", command, run.err()).isIn(0, 2);
              assertThat(run.err()).doesNotContain("Overflow", "Conversion", "fault");
            });
  }

  private static List<String> query(Cli cli, String sql) {
    return cli.ok("query", "--format", "csv", sql).lines().stream().skip(1).toList();
  }
}
