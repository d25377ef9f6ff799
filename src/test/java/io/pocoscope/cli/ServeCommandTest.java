package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.store.ParquetFile;
import io.pocoscope.support.MarketStore;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page live, over real HTTP, of a made-up market. */
class ServeCommandTest {
  /** Whoever asks by others has all chapters worked out anew. */
  private static final String FILTERS = "?since=2021-01-01&role=app";

  @TempDir static Path folder;
  private static Cli cli;
  private static Served served;
  private static byte[] before;
  private static Path copy;

  @BeforeAll
  static void serve() throws Exception {
    cli = new Cli(folder);
    MarketStore.open(cli.store(), MarketSettings.defaults().withSize(40, 5)).close();
    before = Files.readAllBytes(cli.store());
    served = Served.start(cli, folder);
    // One process has a file open but once: commands ask a copy.
    copy = Files.copy(cli.store(), folder.resolve("copy.duckdb"));
  }

  @AfterAll
  static void end() throws Exception {
    if (served != null) {
      served.close();
      assertThat(Files.readAllBytes(cli.store())).as("nothing has changed").isEqualTo(before);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures                                  | failures",
        "failures?by=app,trust&shrink              | failures --by app,trust --shrink",
        "failures?by=month&since=2021&level=0.9    | failures --by month --since 2021 --level .9",
        "failures?exclude-self-dealing=all         | failures --exclude-self-dealing",
        "causes?by=pool&until=2030                 | causes --by pool --until 2030",
        "causes?list=all                           | causes --list",
        "causes?shared                             | causes --shared",
        "actors?roles=app,pool&seed=7              | actors --roles app,pool --seed 7",
        "patterns?size=2                           | patterns --size 2 --limit 100",
        "patterns?size=2&limit=3                   | patterns --size 2 --limit 3",
        "patterns?size=2&limit=all                 | patterns --size 2",
        "parameters                                | calibrate",
        "ruin?stake=1,5&penalty=1&target=.1        | ruin --observed --stake 1,5 --penalty 1 --target .1",
        "market                                    | simulate --observed --runs 50",
        "status                                    | status"
      })
  void theDataIsWhatTheCommandPrints(String address, String command) throws Exception {
    HttpResponse<String> answer = served.get("/api/" + address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json; charset=utf-8");
    assertThat(untimed(answer.body())).isEqualTo(untimed(printed(command, "json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"failures", "causes", "actors", "patterns", "parameters", "market", "status"})
  void theSameIsCsvAndParquet(String name) throws Exception {
    String command =
        switch (name) {
          case "parameters" -> "calibrate";
          case "patterns" -> "patterns --limit 100";
          case "market" -> "simulate --observed --runs 50";
          default -> name;
        };
    HttpResponse<String> csv = served.get("/api/" + name + ".csv");
    List<String> lines = csv.body().lines().toList();
    // The store's own hashes are in no table.
    if (!name.equals("status")) {
      assertThat(csv.body()).isEqualTo(printed(command, "csv"));
    }
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"" + name + ".csv\"");
    Path file = folder.resolve(name + ".parquet");
    Files.write(file, served.bytes("/api/" + name + ".parquet").body());
    List<List<String>> rows = ParquetFile.lines(file);
    assertThat(String.join(",", rows.get(0))).isEqualTo(lines.get(0));
    assertThat(rows).hasSizeGreaterThan(1);
  }

  @Test
  void slotsOfAnActorAreThoseOfItsCondition() throws Exception {
    String pool = json("/api/failures?by=pool").get(0).path("pool").asText();
    assertThat(served.get("/api/failures?by=app&role=pool&actor=" + pool).body())
        .isEqualTo(
            cli.ok(
                    "failures",
                    "--by=app",
                    "--where",
                    "pool = '" + pool + "'",
                    "--format=json",
                    "--db",
                    copy)
                .out());
    String worker = json("/api/failures?by=worker").get(0).path("worker").asText();
    JsonNode ofWorker = json("/api/failures?by=worker&role=worker&actor=" + worker);
    assertThat(ofWorker.findValuesAsText("worker")).contains(worker);
    long inAnyRole = json("/api/failures?actor=" + worker).get(0).path("slots").asLong();
    assertThat(inAnyRole)
        .isGreaterThanOrEqualTo(
            json("/api/failures?role=worker&actor=" + worker).get(0).path("slots").asLong());
    String category = json("/api/failures?by=category").get(0).path("category").asText();
    assertThat(json("/api/failures?by=category&category=" + category)).hasSize(1);
  }

  @Test
  void thePageHasEveryChapterOrSaysWhereItIs() throws Exception {
    Document page = Jsoup.parse(served.get("/").body());
    List<String> keys = page.select("main > section").eachAttr("id");
    assertThat(keys)
        .containsExactly(
            "answer",
            "data",
            "time",
            "causes",
            "pairs",
            "actors",
            "ruin",
            "market",
            "parameters",
            "method",
            "commands");
    assertThat(page.select("form.asked [name]").eachAttr("name"))
        .contains("since", "until", "role", "actor", "category");
  }

  @Test
  void whatIsNotThereInTimeIsUnderAnAddressOfItsOwn() throws Exception {
    Document page = Jsoup.parse(served.get("/chapter/actors" + FILTERS).body());
    assertThat(page.select("main > section").eachAttr("id")).containsExactly("actors");
    assertThat(page.select("[name=since]").val()).isEqualTo("2021-01-01");
    assertThat(page.select(".awaited")).isEmpty();
  }

  @Test
  void filtersStandInTheAddressAndInEveryLinkAndEveryLinkLeadsToData() throws Exception {
    Document page = whole("/" + FILTERS);
    assertThat(page.select("[name=role] option[selected]").eachAttr("value"))
        .containsExactly("app");
    List<String> links = page.select("section .data a[href]").eachAttr("href");
    assertThat(links).hasSizeGreaterThan(30).contains("/api/status.csv");
    assertThat(links)
        .filteredOn(address -> !address.startsWith("/api/status"))
        .allMatch(address -> address.contains("since=2021-01-01") && address.contains("role=app"));
    for (String link : links) {
      HttpResponse<byte[]> data = served.bytes(link);
      assertThat(data.statusCode()).as(link).isEqualTo(200);
      assertThat(data.body()).isNotEmpty();
    }
    assertThat(page.select("#causes pre").text()).contains("--since=2021-01-01T00:00:00Z --where=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/?since=never                 | 400 | 'never' is no time",
        "/?since=2022&until=2021       | 400 | is not before --until",
        "/?actor=0x12                  | 400 | is no address",
        "/?role=king                   | 400 | is no role",
        "/?where=true                  | 400 | nothing can be asked by 'where'",
        "/api/failures?by=nothing      | 400 | 'nothing' is no grouping",
        "/api/failures?save=x          | 400 | nothing can be asked by 'save'",
        "/api/failures?db=/etc/passwd  | 400 | nothing can be asked by 'db'",
        "/api/failures?since=2021&since=2022 | 400 | is there twice",
        "/api/query?sql=select         | 404 | nothing under this address",
        "/chapter/none                 | 404 | nothing under this address",
        "/api/failures.xlsx            | 404 | nothing under this address",
        "/../etc/passwd                | 404 | nothing under this address"
      })
  void whatIsNoQuestionIsRefusedInALine(String address, int status, String why) throws Exception {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).isEqualTo(status);
    String said =
        address.startsWith("/api") || address.startsWith("/..")
            ? answer.body()
            : Jsoup.parse(answer.body()).select("[role=alert]").text();
    assertThat(said).contains(why);
    assertThat(said.strip().lines()).hasSize(1);
  }

  @Test
  void aLineIsTheCommandsOwn() throws Exception {
    Cli.Run run = cli.run("failures", "--since", "never");
    assertThat(served.get("/api/failures?since=never").body()).isEqualTo(run.err());
  }

  @Test
  void aQueryHasAnEnd() throws Exception {
    assertThat(served.get("/?category=" + "x".repeat(3000)).statusCode()).isEqualTo(414);
    assertThat(served.raw("GET /?since=%zz HTTP/1.1", host(), "Connection: close"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void theApiSaysWhatItHas() throws Exception {
    List<String> paths = json("/api").findValuesAsText("path");
    assertThat(paths).contains("/api/failures", "/api/parameters", "/api/status");
  }

  @Test
  void aPortThatIsTakenIsALine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Cli.Run run = cli.run("serve", "--port", taken.getLocalPort());
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "pocoscope: port "
                  + taken.getLocalPort()
                  + " of this machine is in use: give another with --port, or 0 for a free one\n");
    }
  }

  @Test
  void aStoreThatIsNotThereIsALine() {
    Cli.Run run = cli.run("serve", "--port", "0", "--db", folder.resolve("none.duckdb"));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
  }

  /** The page, with the chapters that came later in their places. */
  private static Document whole(String address) throws Exception {
    Document page = Jsoup.parse(served.get(address).body());
    for (Element awaited : page.select("section[data-from]")) {
      Document later = Jsoup.parse(served.get(awaited.attr("data-from")).body());
      awaited.replaceWith(later.select("#" + awaited.id()).first());
    }
    return page;
  }

  /** A simulation says how long it took. */
  private static String untimed(String json) {
    return json.replaceAll("\"seconds\" : [0-9.E-]+", "");
  }

  private static String host() {
    return "Host: 127.0.0.1:" + served.url().getPort();
  }

  private static JsonNode json(String address) throws Exception {
    HttpResponse<String> answer = served.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new ObjectMapper().readTree(answer.body().getBytes(StandardCharsets.UTF_8));
  }

  private static String printed(String command, String format) {
    List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
    words.addAll(List.of("--format", format, "--db", copy.toString()));
    return cli.ok(words.toArray()).out();
  }
}
