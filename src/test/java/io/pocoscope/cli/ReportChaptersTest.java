package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What chapters of the report say, against what the commands print of the same store. */
class ReportChaptersTest {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private static final String FIGURES = "time,causes,pairs,actors,ruin,market";

  @TempDir private static Path shared;
  private static Cli market;
  private static Document figures;

  @TempDir private Path folder;
  private Cli cli;

  /** What has figures is written once, and several tests look at it. */
  @BeforeAll
  static void writeOfTheMarket() {
    market = new Cli(shared);
    MarketStore.open(market.store(), MarketSettings.defaults().withSeed(5).withSize(100, 4))
        .close();
    figures = page(market, shared, "--sections", FIGURES);
  }

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  private Document page(Object... options) {
    return page(cli, folder, options);
  }

  private static Document page(Cli cli, Path folder, Object... options) {
    Path file = folder.resolve("report.html");
    List<Object> line = new ArrayList<>(List.of("report", "--to", file, "--force"));
    line.addAll(List.of(options));
    cli.ok(line.toArray());
    try {
      return Jsoup.parse(Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void ratesOverTimeAreThoseOfTheCommand() {
    String command = figures.selectFirst("#time details.again code").text();
    JsonNode groups = ran(command);
    Element figure = figures.selectFirst("#failures-over-time");
    List<JsonNode> settled = new ArrayList<>();
    groups.forEach(
        each -> {
          if (each.path("completed").asLong() + each.path("failed").asLong() > 0) {
            settled.add(each);
          }
        });
    assertThat(figure.select("circle")).hasSize(settled.size()).hasSizeGreaterThan(1);
    double zero = tick(figure, "0 %");
    double some = number(figure.select("line.grid").last(), "y1");
    double share =
        Double.parseDouble(
                figure.select("text.tick").stream()
                    .map(Element::text)
                    .filter(text -> text.endsWith("%"))
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .replace(" %", ""))
            / 100;
    for (int i = 0; i < settled.size(); i++) {
      double y = number(figure.select("circle").get(i), "cy");
      assertThat(share * (zero - y) / (zero - some))
          .isCloseTo(settled.get(i).path("rate").asDouble(), within(.001));
    }
  }

  private static double tick(Element figure, String label) {
    int place = figure.select("text.tick").eachText().indexOf(label);
    return number(figure.select("line.grid").get(place), "y1");
  }

  @Tag("slow")
  @Test
  void ruinIsThatOfItsCommands() {
    List<String> commands = figures.selectFirst("#ruin details.again code").text().lines().toList();
    assertThat(commands).hasSize(2);
    assertThat(commands.get(1))
        .matches(".* ruin --observed --by pool --stake [0-9.,]{5,40} --limit 5");
    JsonNode answers = ran(commands.get(0));
    List<String> ruin = column(figures.selectFirst("#ruin-collective table"), "ruin");
    assertThat(ruin).hasSize(answers.size());
    for (int i = 0; i < ruin.size(); i++) {
      assertThat(Double.parseDouble(ruin.get(i)))
          .isCloseTo(answers.get(i).path("ruin").asDouble(), within(1e-3));
    }
    JsonNode pools = ran(commands.get(1));
    List<String> collective = column(figures.selectFirst("#ruin-pools table"), "ruin, collective");
    assertThat(collective).hasSize(pools.size());
    for (int i = 0; i < collective.size(); i++) {
      double chance = pools.get(i).path("ruin").asDouble();
      String said = collective.get(i).split(" ", 2)[0];
      assertThat(said.equals("below") ? 0 : Double.parseDouble(said) / 100)
          .isCloseTo(chance, within(Math.max(1e-6, chance * .006)));
    }
    assertThat(figures.select("#ruin").text()).contains("the two ends of the rate's 95 % interval");
    Set<String> losing = new HashSet<>();
    for (JsonNode pool : pools) {
      double reward = pool.path("reward_today").asDouble();
      double breakEven = reward / (reward + pool.path("penalty_today").asDouble());
      if (pool.path("failure_rate").asDouble() >= breakEven) {
        losing.add(pool.path("pool").asText());
      }
    }
    assertThat(
            figures
                .select("#ruin li:contains(so that it loses from) [data-id]")
                .eachAttr("data-id"))
        .containsExactlyInAnyOrderElementsOf(losing)
        .isNotEmpty();
  }

  @Test
  void theMarketIsThatOfItsCommand() {
    JsonNode schemes = ran(figures.selectFirst("#market details.again code").text());
    Element row = figures.select("#market tr:has(th:contains(failures, last))").first();
    for (int i = 0; i < schemes.size(); i++) {
      double mean = schemes.get(i).path("failure_rate_last").path("mean").asDouble();
      assertThat(row.select("td").get(i).text()).startsWith(fourDigits(mean));
    }
    boolean kept = schemes.get(0).path("failure_rate_last").path("mean").asDouble() < .05;
    assertThat(figures.select("#market").text())
        .contains("Own rates alone, without consequences, make")
        .contains("of the settled slots of this history")
        .matches(kept ? "(?s).*the comparison of schemes says little.*" : "(?s).*");
    assertThat(figures.select("#market-failures h3").text().contains("kept without consequences"))
        .isEqualTo(kept);
    assertThat(figures.select("#market tr:has(th:matchesOwn(^precision$)) td").eachText())
        .startsWith("–");
    assertThat(figures.select("#market-failures line.level")).hasSize(1);
    assertThat(figures.select("#market-failures path.band")).hasSize(4);
  }

  @Test
  void markdownDoesNotTellHowADrawingIsRead() throws IOException {
    Path file = folder.resolve("report.md");
    market.ok("report", "--to", file, "--sections", FIGURES);
    assertThat(Files.readString(file))
        .contains("### ")
        .doesNotContainPattern(
            "(?i)black lines|\\brings|dashed|bands?\\b|scales? (is|are)|darker|drawn:|dotted|shade");
    assertThat(figures.text()).contains("black lines", "rings");
  }

  /** A last week of a few settled slots says nothing of a range. */
  @Test
  void onlyPeriodsOfEnoughSlotsAreInTheRangeThatIsNamed() {
    MarketStore.open(cli.store(), MarketSettings.defaults().withSeed(42).withSize(300, 5)).close();
    Document page = page("--sections", "time");
    Matcher named =
        Pattern.compile("in weeks of 30 settled .* between ([0-9.]+) % and ([0-9.]+) %")
            .matcher(page.select("#failures-over-time h3").text());
    assertThat(named.find()).isTrue();
    List<Double> enough = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (JsonNode week : cli.ok("failures", "--by", "week", "--format", "json").json()) {
      long settled = week.path("completed").asLong() + week.path("failed").asLong();
      if (settled > 0) {
        all.add(100 * week.path("rate").asDouble());
      }
      if (settled >= 30 && week.path("pending").asLong() == 0) {
        enough.add(100 * week.path("rate").asDouble());
      }
    }
    assertThat(enough).isNotEmpty().hasSizeLessThan(all.size());
    assertThat(Double.parseDouble(named.group(1))).isCloseTo(Collections.min(enough), within(.06));
    assertThat(Double.parseDouble(named.group(2))).isCloseTo(Collections.max(enough), within(.06));
  }

  @Test
  @Tag("slow")
  void everyCommandStandsOnceAtTheEndAndWorks() {
    Document page = page(market, folder);
    List<String> commands = page.selectFirst("#commands pre").wholeText().lines().toList();
    assertThat(commands).doesNotHaveDuplicates();
    List<String> ofChapters = new ArrayList<>();
    page.select("details.again code")
        .forEach(each -> ofChapters.addAll(each.wholeText().lines().toList()));
    assertThat(commands).containsExactlyElementsOf(ofChapters.stream().distinct().toList());
    assertThat(commands).allSatisfy(command -> assertThat(ran(command)).isNotEmpty());
  }

  @Test
  void anEmptyStoreHasWordsInPlaceOfEveryFigure() {
    TestStore.open(cli.store()).close();
    Document page = page();
    assertThat(page.select("svg")).isEmpty();
    for (String chapter : List.of("time", "ruin", "market", "parameters", "method", "commands")) {
      assertThat(page.select("#" + chapter + " p, #" + chapter + " table")).isNotEmpty();
    }
  }

  @Test
  void oneSlotOfEachFateIsNoReasonToFail() throws IOException {
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Document page = page();
    assertThat(page.select("#ruin").text()).contains("cannot be said");
    assertThat(page.select("table[aria-labelledby=parameters-absent] tbody tr")).isNotEmpty();
  }

  @Test
  void noReleaseIsMarkedInMadeUpData() {
    assertThat(figures.select("#time line.mark")).isEmpty();
  }

  /** What a command of the page prints as JSON. */
  private static JsonNode ran(String command) {
    List<Object> words = new ArrayList<>();
    Matcher word = QUOTED.matcher(command);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    assertThat(words.subList(0, 3)).containsExactly("pocoscope", "--db", market.store().toString());
    words.subList(0, 3).clear(); // the test's own variable names the same store
    words.add("--format");
    words.add("json");
    return market.ok(words.toArray()).json();
  }

  /** As tables of simulations have shares: {@code .0572}. */
  private static String fourDigits(double share) {
    return String.format(Locale.ROOT, "%.4f", share).substring(1);
  }

  private static List<String> column(Element table, String heading) {
    int place = table.select("thead th").eachText().indexOf(heading);
    return table.select("tbody tr").stream().map(row -> row.child(place).text()).toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute).replace("%", ""));
  }
}
