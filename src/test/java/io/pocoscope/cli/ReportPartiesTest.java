package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of causes and parties: the figures of the commands. */
class ReportPartiesTest {
  private static final String SECTIONS = "answer,causes,pairs,actors";

  @TempDir static Path recordedFolder;
  private static Cli recorded;
  private static Document page;

  @TempDir Path folder;

  @BeforeAll
  static void fillStore() throws IOException {
    recorded = new Cli(recordedFolder);
    RecordedStore.fill(recorded.store());
    page = page(recorded, recordedFolder);
  }

  private static Document page(Cli cli, Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    cli.ok("report", "--sections", SECTIONS, "--to", file, "--force");
    return Jsoup.parse(Files.readString(file));
  }

  @Test
  void causesAreCountedAsTheCommandCountsThem() {
    Map<String, Long> slots = new TreeMap<>();
    Map<String, Double> stakes = new TreeMap<>();
    for (JsonNode line : recorded.ok("causes", "--format", "json").json()) {
      slots.merge(line.path("cause").asText(), line.path("slots").asLong(), Long::sum);
      stakes.merge(line.path("cause").asText(), line.path("rlc").asDouble(), Double::sum);
    }
    Map<String, Long> shown = new TreeMap<>();
    for (Element row : rows("causes-by-count")) {
      shown.put(row.child(0).text(), Long.parseLong(row.child(3).text()));
      long parts = Long.parseLong(row.child(1).text()) + Long.parseLong(row.child(2).text());
      assertThat(parts).isEqualTo(shown.get(row.child(0).text()));
      assertThat(number(row, 4)).isBetween(number(row, 5), number(row, 6));
    }
    assertThat(shown).isEqualTo(slots);
    String greatest =
        stakes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    assertThat(page.select("#causes-by-stake h3").text())
        .startsWith("By what payers had at stake " + greatest + " comes first");
  }

  @Test
  void theAnswerCountsCausesAsTheirChapterDoes() {
    Element first =
        rows("causes-by-count").stream()
            .filter(row -> !row.child(0).text().equals("UNKNOWN"))
            .findFirst()
            .orElseThrow();
    assertThat(page.select("#answer p").text())
        .contains(
            "The most frequent cause is "
                + first.child(0).text()
                + ": "
                + first.child(3).text()
                + " of 61 failed slots");
  }

  @Test
  void barsAreAsLongAsTheirCauses() {
    List<Element> rows = rows("causes-by-count");
    double longest = 0;
    List<Double> lengths = new ArrayList<>();
    for (Element row : rows) {
      double length =
          page.select("#causes-by-count rect:has(title)").stream()
              .filter(it -> it.text().startsWith(row.child(0).text() + ","))
              .mapToDouble(it -> Double.parseDouble(it.attr("width").replace("%", "")))
              .sum();
      lengths.add(length / number(row, 3));
      longest = Math.max(longest, length);
    }
    assertThat(longest).isPositive();
    assertThat(lengths).allSatisfy(it -> assertThat(it).isCloseTo(lengths.get(0), within(.02)));
  }

  @Test
  void theEvidenceIsPutIntoWords() {
    assertThat(page.select("#causes").text())
        .contains("The evidence leaves open the pool and the worker")
        .contains("12 took another round after nobody revealed")
        .contains("32 had a contribution whose result lost");
  }

  @Test
  void cellsAreThePairsOfTheCommand() {
    Map<String, Integer> pairs = new HashMap<>();
    for (JsonNode pair :
        recorded.ok("failures", "--by", "requester,app", "--format", "json").json()) {
      long settled = pair.path("completed").asLong() + pair.path("failed").asLong();
      pairs.merge(pair.path("failed").asLong() + " of " + settled, 1, Integer::sum);
    }
    List<Element> numbers = page.select("#requesters-and-apps text.in-cell");
    List<String> cells = new ArrayList<>();
    for (int i = 5; i < numbers.size(); i += 2) { // the first five say what shades mean
      cells.add(numbers.get(i).text() + " " + numbers.get(i + 1).text());
    }
    assertThat(cells).isNotEmpty();
    assertThat(pairs.keySet()).containsAll(cells);
    assertThat(rows("requesters-and-apps")).hasSameSizeAs(cells);
  }

  @Test
  void patternsAreThoseOfTheCommandThatHold() {
    long held = 0;
    for (JsonNode pattern : recorded.ok("patterns", "--format", "json").json()) {
      held += pattern.path("q").asDouble() < .05 ? 1 : 0;
    }
    if (held == 0) {
      assertThat(page.select("#pairs").text()).contains("none has a q below .05");
    } else {
      assertThat(rows("patterns")).hasSize((int) Math.min(100, held));
    }
  }

  @Test
  void ownRatesAreThoseOfTheCommand() {
    Map<String, JsonNode> actors = new HashMap<>();
    for (JsonNode line : recorded.ok("actors", "--format", "json").json()) {
      actors.put(line.path("actors").get(0).asText(), line);
    }
    List<Element> rows = rows("own-rates");
    assertThat(rows).hasSize(20);
    double before = Double.MAX_VALUE;
    for (Element row : rows) {
      Element id = row.child(0).select("[data-id]").get(0);
      JsonNode line =
          actors.get(row.child(0).ownText().split("=", 2)[0] + "=" + id.attr("data-id"));
      int names = row.children().size() - 9; // a column of names, where anybody has one
      assertThat(line).as(row.text()).isNotNull();
      assertThat(row.child(1 + Math.max(0, names + 1)).text())
          .isEqualTo(line.path("slots").asText());
      double doing = number(row, row.children().size() - 5);
      assertThat(doing).isLessThanOrEqualTo(before);
      before = doing;
      assertThat(number(row, row.children().size() - 4))
          .isCloseTo(100 * line.path("rate").asDouble(), within(.06));
    }
    long rest = actors.size() - 20L;
    long counted =
        rows("own-rates-of-the-rest").stream().mapToLong(it -> (long) number(it, 2)).sum();
    assertThat(counted).isEqualTo(rest);
  }

  @Test
  void anEmptyStoreIsSaidToBeEmpty() throws IOException {
    Cli cli = new Cli(folder);
    TestStore.open(cli.store()).close();
    Document empty = page(cli, folder);
    assertThat(empty.select("svg")).isEmpty();
    assertThat(empty.select("#causes").text()).contains("There is no slot.");
    assertThat(empty.select("#pairs").text()).contains("No slot is settled");
    assertThat(empty.select("#actors").text()).contains("No slot is settled");
  }

  @Test
  void twoSlotsAreEnoughForAPageAndTooFewForPatternsThatHold() throws IOException {
    Cli cli = new Cli(folder);
    cli.runWithInput(Cli.TASKS, "import", "--format", "json", "-");
    Document small = page(cli, folder);
    assertThat(small.select("#causes").text()).contains("of 1 failed slot");
    assertThat(small.select("#requesters-and-apps rect.few")).isNotEmpty();
    assertThat(small.select("#requesters-and-apps h3").text())
        .contains("(1 of 1; how sure that is cannot be told, as all are of one deal)");
    assertThat(small.select("#patterns")).isEmpty();
    assertThat(small.select("#actors").text())
        .contains("own doing")
        .contains("Too little is seen: 1 of 2 settled slots failed")
        .doesNotContain("chains agree")
        .doesNotContain("in particular");
  }

  /** The share that is nobody's in particular may have had authors. */
  @Test
  void whatAllHaveInCommonIsNotSaidToBeNobodysDoing() {
    assertThat(page.select("#actors").text())
        .contains("by what cannot be laid on anybody in particular")
        .contains("That need not be nobody's doing")
        .contains("the chains agree");
  }

  @Test
  void ofOneRequesterNoIntervalIsNamed() throws IOException {
    Cli cli = new Cli(folder);
    cli.runWithInput(
        Cli.TASKS.replace("0x2222222222222222222222222222222222222222", "0x" + "1".repeat(40)),
        "import",
        "--format",
        "json",
        "-");
    Document one = page(cli, folder);
    assertThat(one.select("#answer").text())
        .contains("1 failed: 50 %; how sure that is cannot be told, as all are of one requester.")
        .doesNotContain("95 %");
    assertThat(one.select("#causes h3").text())
        .contains("100 % (how sure that is cannot be told, as all are of one requester)")
        .doesNotContain("95 %");
    assertThat(one.select("#causes-by-count .span")).isEmpty();
    assertThat(one.select("#causes-by-count").text())
        .contains("the shares have no intervals")
        .doesNotContain("95 %", "black lines");
  }

  @Test
  void whereNothingFailedThereIsNothingToDraw() throws IOException {
    Cli cli = new Cli(folder);
    cli.runWithInput(Cli.TASKS.replace("FAILLED", "COMPLETED"), "import", "--format", "json", "-");
    Document none = page(cli, folder);
    assertThat(none.select("svg")).isEmpty();
    assertThat(none.select("#causes").text()).contains("No settled slot failed.");
    assertThat(none.select("#pairs").text()).contains("None of 2 settled slots failed");
    assertThat(none.select("#actors").text()).contains("None of 2 settled slots failed");
  }

  @Test
  void whereEverythingFailedThePageIsWholeToo() throws IOException {
    Cli cli = new Cli(folder);
    cli.runWithInput(Cli.TASKS.replace("COMPLETED", "FAILLED"), "import", "--format", "json", "-");
    Document all = page(cli, folder);
    assertThat(all.select("#causes").text()).contains("of 2 failed slots");
    assertThat(all.select("#actors").text()).contains("every slot failed");
  }

  @Test
  void namesThatOwnersMadeUpAreTextAndNothingElse() throws IOException {
    Cli cli = new Cli(folder);
    String name = "<script>alert(1)</script><b>x</b>";
    cli.runWithInput(
        Cli.TASKS.replace(
            "{\"id\": \"0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}",
            "{\"id\": \"0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"name\": \"" + name + "\"}"),
        "import",
        "--format",
        "json",
        "-");
    Document named = page(cli, folder);
    assertThat(named.select("script")).hasSize(1);
    assertThat(named.select("b")).isEmpty();
    assertThat(named.select("#requesters-and-apps text").eachText())
        .anySatisfy(it -> assertThat(it).startsWith("A 0xaaaa…aaaa (<script>alert(1)"));
    assertThat(named.select("#pairs td").eachText()).contains(name);
  }

  private static List<Element> rows(String figure) {
    return page.select("#" + figure + " tbody tr");
  }

  private static double number(Element row, int column) {
    return Double.parseDouble(row.child(column).text());
  }
}
