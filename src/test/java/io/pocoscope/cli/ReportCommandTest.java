package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.support.HostileMarket;
import io.pocoscope.support.MarketStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code report} is asked for, and what it does not say. */
class ReportCommandTest {
  private static final String APP = "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

  @TempDir private static Path shared;
  private static Path filled;

  @TempDir private Path folder;
  private Cli cli;

  @BeforeAll
  static void fillOnce() throws IOException {
    Cli once = new Cli(shared);
    once.ok("import", Files.writeString(shared.resolve("tasks.json"), Cli.TASKS));
    filled = once.store();
  }

  @BeforeEach
  void copyStore() throws IOException {
    cli = new Cli(folder);
    Files.copy(filled, cli.store());
  }

  @ParameterizedTest
  @CsvSource({
    "--to page.pdf, name a .html or a .md file",
    "--to nowhere/page.html, 'cannot be written: there is no folder '",
    "--to folder.html, 'cannot be written: it is a folder'",
    "'--to page.html --sections ,', --sections names none",
    "--to page.html --labels wrong.csv, 'wrong.csv, line 2: not ADDRESS,NAME'",
    "--to page.html --labels none.csv, none.csv is not there",
    "--to page.html --labels junk.csv, junk.csv has no line of ADDRESS",
    "--to page.html --labels twice.csv, 'twice.csv, line 2: 0xaaaa'",
    "--to page.html --labels nameless.csv, 'nameless.csv, line 1: not ADDRESS,NAME'",
    "--to page.html --sections nothing, is no section",
    "--to page.html --format json, --format is for results that are printed"
  })
  void whatIsWrongIsOneLine(String line, String why) throws IOException {
    Files.writeString(folder.resolve("wrong.csv"), "address,name\n0xzz,not hex\n");
    Files.writeString(folder.resolve("nameless.csv"), APP + ",\n");
    Files.writeString(folder.resolve("junk.csv"), "nothing of use\n");
    Files.writeString(folder.resolve("twice.csv"), APP + ",Alice\n" + APP + ",Bob\n");
    Files.createDirectories(folder.resolve("folder.html"));
    Object[] words = ("report " + line).split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      String word = words[i].toString();
      boolean file = word.contains(".");
      words[i] = file ? folder.resolve(word).toString() : word;
    }
    Cli.Run run = cli.run(words);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(why).hasLineCount(1);
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void sectionsAreKnownInCapitalsAndBehindSpacesToo() {
    Path page = folder.resolve("page.md");
    cli.ok("report", "--to", page, "--sections", "Answer, CAUSES");
    assertThat(page).content().contains("## ");
    cli.ok("failures", "--by", "App, trust");
    cli.ok("actors", "--roles", "App, pool");
    cli.ok("patterns", "--roles", "App, pool");
  }

  /** What stands in the environment is for all commands, and no wish of this one's. */
  @Test
  void aFormatForAllCommandsIsNoMatter() {
    cli.with("POCOSCOPE_FORMAT", "json")
        .ok("report", "--to", folder.resolve("page.html"), "--sections", "answer");
  }

  @Test
  void aFileThatIsThereIsReplacedWhenToldTo() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), "mine");
    assertThat(cli.run("report", "--to", page).exitCode()).isEqualTo(2);
    assertThat(page).hasContent("mine");
    cli.ok("report", "--to", page, "--force", "--title", " ", "--sections", "answer");
    assertThat(Jsoup.parse(Files.readString(page)).title()).startsWith("Why tasks fail on");
  }

  @Test
  void labelsOfASpreadsheetNameAddresses() throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(
        labels,
        "\ufeff" + APP.toUpperCase(Locale.ROOT).replace("0X", "0x") + ",\"Alice, the app\"\r\n");
    assertThat(page("--labels", labels, "--sections", "actors").text()).contains("Alice, the app");
  }

  @Test
  void nobodyIsNamedWhereNothingIsSure() throws IOException {
    assertThat(page("--sections", "answer").text())
        .contains("none is sure to make slots fail by its own doing");
    assertThat(page("--sections", "answer", "--where", "completed").text())
        .contains("Of 1 settled slot 0 failed")
        .contains("Whose doing failures are cannot be inferred")
        .contains("how sure that is cannot be told, as all are of one requester")
        .doesNotContain("certainty");
  }

  @Test
  void markdownHasTheCommandsAndTheSources() throws IOException {
    Path page = folder.resolve("page.md");
    cli.ok("report", "--to", page, "--sections", "answer,data,method,commands");
    String text = Files.readString(page);
    assertThat(text.substring(text.indexOf("## Every figure again")))
        .contains("pocoscope --db " + cli.store() + " failures");
    assertThat(text.substring(text.indexOf("Sources"))).contains("https");
  }

  @Test
  void markdownNamesWhatTheUserNames() throws IOException {
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, APP + ",Alice | *Bob*\n");
    Path page = folder.resolve("page.md");
    cli.ok("report", "--to", page, "--labels", labels, "--sections", "actors,commands");
    assertThat(Files.readString(page)).contains(APP + " (Alice \\| \\*Bob\\*)");
  }

  @Test
  void numbersOfTwoFiguresStandInMarkdownOnce() throws IOException {
    MarketSettings small = MarketSettings.defaults().withSeed(3).withSize(40, 5);
    MarketStore.open(folder.resolve("m.duckdb"), small).close();
    Path page = folder.resolve("page.md");
    cli.ok("--db", folder.resolve("m.duckdb"), "report", "--to", page, "--sections", "time");
    assertThat(Files.readString(page))
        .startsWith("# Why tasks fail on ")
        .contains("Its numbers are those of the table above.")
        .containsOnlyOnce("| total |");
  }

  /** Anybody can give a deal a time in the year 9999. */
  @Test
  void timesOfStrangersDoNotStretchTheScale() throws IOException {
    MarketSettings hostile = HostileMarket.settings(60, Mischief.NONE.withHostile(true));
    MarketStore.open(folder.resolve("h.duckdb"), hostile).close();
    Document page = page("--sections", "time", "--db", folder.resolve("h.duckdb"));
    assertThat(page.select("#time").text()).contains("times are decades from all others");
    assertThat(page.select("#outcomes-over-time rect[width=0%]")).isEmpty();
    assertThat(page.select("#outcomes-over-time rect")).hasSizeGreaterThan(3);
  }

  private Document page(Object... options) throws IOException {
    Path page = folder.resolve("report.html");
    Object[] words = new Object[options.length + 4];
    System.arraycopy(options, 0, words, 4, options.length);
    words[0] = "report";
    words[1] = "--to";
    words[2] = page;
    words[3] = "--force";
    cli.ok(words);
    return Jsoup.parse(Files.readString(page));
  }
}
