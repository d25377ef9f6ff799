package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.browser.Axe;
import io.pocoscope.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as a browser shows it, of a made-up market whose names mean harm. */
@Tag("browser")
class ReportInBrowserIT {
  @TempDir static Path folder;
  private static Path page;
  private static Axe axe;
  private static Browser browser;

  @BeforeAll
  static void write() throws IOException, InterruptedException {
    browser = Browser.start();
    axe = Axe.in(folder);
    Cli cli = new Cli(folder);
    page = folder.resolve("report.html");
    cli.ok("demo", "--hostile", "--db", folder.resolve("test.duckdb"));
    cli.ok("report", "--to", page);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.open(page, 1000);
  }

  @Test
  void nothingIsAskedOfAnybodyAndNothingGoesWrong() throws IOException {
    browser.requests();
    browser.said();
    browser.open(page, 1000);
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    assertThat(browser.said()).isEmpty();
    assertThat(Files.size(page)).isLessThan(2_000_000);
  }

  @ParameterizedTest
  @CsvSource({"1000,false,false", "1000,true,false", "360,false,false", "1000,false,true"})
  void everybodyCanUseIt(int width, boolean dark, boolean printed) {
    browser.see(width, dark, printed);
    browser
        .driver()
        .executeScript(
            "document.querySelectorAll('details').forEach(function (each) { each.open = true; })");
    assertThat(axe.violations(browser.driver())).isEmpty();
  }

  @Test
  void aNarrowPageIsReadWithoutScrollingAcross() {
    browser.see(360, false, false);
    assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    List<WebElement> letters = browser.driver().findElements(By.cssSelector(".chart text"));
    assertThat(letters).isNotEmpty();
    for (WebElement each : letters) {
      assertThat(each.getRect().getX()).as(each.getText()).isGreaterThanOrEqualTo(0);
      assertThat(each.getRect().getX() + each.getRect().getWidth())
          .as(each.getText())
          .isLessThanOrEqualTo(361);
    }
  }

  @Test
  void aTableIsSortedByNumbersAndByTheKeyboard() {
    WebElement table = openTable();
    WebElement button = header(table, "slots");
    button.sendKeys(Keys.ENTER);
    List<Double> down = numbers(table, "slots");
    assertThat(down).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
    header(table, "slots").sendKeys(Keys.SPACE);
    assertThat(numbers(table, "slots")).isSorted().hasSameSizeAs(down);
  }

  @Test
  void rowsAreFilteredByWordsAndWholeAddresses() {
    WebElement field = browser.driver().findElement(By.cssSelector(".filter input"));
    reveal(field);
    WebElement region = field.findElement(By.xpath("ancestor::label/following-sibling::div[1]"));
    List<WebElement> rows = region.findElements(By.cssSelector("tbody tr"));
    String first = rows.get(0).getText().split("\\s", 2)[0];
    field.sendKeys("surely nowhere");
    assertThat(visible(region)).isZero();
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), first);
    assertThat(visible(region)).isBetween(1, rows.size());
    assertThat(rows.get(0).isDisplayed()).isTrue();
  }

  @Test
  void whatIsCopiedIsTheWholeAddress() {
    WebElement id = browser.driver().findElement(By.cssSelector("[data-id]"));
    WebElement button = id.findElement(By.xpath("following-sibling::button[1]"));
    reveal(button);
    button.click();
    String told =
        new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
            .until(
                driver -> {
                  String text = driver.findElement(By.id("told")).getDomProperty("textContent");
                  return text == null || text.isEmpty() ? null : text;
                });
    assertThat(told).isEqualTo("Copied " + id.getDomAttribute("data-id"));
  }

  private static int visible(WebElement region) {
    return (int)
        region.findElements(By.cssSelector("tbody tr")).stream()
            .filter(WebElement::isDisplayed)
            .count();
  }

  private static WebElement openTable() {
    WebElement table = browser.driver().findElement(By.cssSelector("#causes table"));
    reveal(table);
    return table;
  }

  /** Opens what an element is folded into. */
  private static void reveal(WebElement element) {
    browser
        .driver()
        .executeScript(
            "for (var e = arguments[0]; e; e = e.parentElement) { if (e.tagName === 'DETAILS') {"
                + " e.open = true; } }",
            element);
  }

  private static WebElement header(WebElement table, String text) {
    return table.findElements(By.cssSelector("thead button")).stream()
        .filter(each -> each.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> numbers(WebElement table, String heading) {
    List<String> headings =
        table.findElements(By.cssSelector("thead th")).stream().map(WebElement::getText).toList();
    int column = 0;
    while (!headings.get(column).startsWith(heading)) {
      column++;
    }
    int place = column + 1;
    return table.findElements(By.cssSelector("tbody tr > :nth-child(" + place + ")")).stream()
        .map(each -> Double.valueOf(each.getText().replaceAll("[^0-9.]", "")))
        .toList();
  }
}
