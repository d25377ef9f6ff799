package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.browser.Axe;
import io.pocoscope.browser.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
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

/** The page as it is served, in a browser, of a made-up market whose names mean harm. */
@Tag("browser")
class ServeInBrowserIT {
  @TempDir static Path folder;
  private static Axe axe;
  private static Browser browser;
  private static Served served;

  @BeforeAll
  static void serve() throws Exception {
    browser = Browser.start();
    axe = Axe.in(folder);
    Cli cli = new Cli(folder);
    cli.ok("demo", "--hostile", "--db", folder.resolve("test.duckdb"));
    served = Served.start(cli, folder);
  }

  @AfterAll
  static void end() throws Exception {
    if (served != null) {
      served.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.see(1000, false, false);
    browser.requests();
    browser.said();
    browser.driver().get(served.url().toString());
    awaitAll();
  }

  @Test
  void nobodyButTheServerIsAskedAndNothingGoesWrong() {
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.startsWith(served.url().toString()) || url.startsWith("data:"));
    assertThat(browser.said()).isEmpty();
    assertThat(browser.driver().findElements(By.cssSelector("#actors .chart"))).isNotEmpty();
    assertThat(browser.driver().findElements(By.cssSelector("#commands pre"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1000,false", "1000,true", "360,false"})
  void everybodyCanUseIt(int width, boolean dark) {
    browser.see(width, dark, false);
    browser
        .driver()
        .executeScript(
            "document.querySelectorAll('details').forEach(function (each) { each.open = true; })");
    assertThat(axe.violations(browser.driver())).isEmpty();
    assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @Test
  void aFilterGoesIntoTheAddressAndIntoEveryChapter() {
    browser.driver().findElement(By.name("since")).sendKeys("2021-01-01", Keys.ENTER);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
        .until(driver -> String.valueOf(driver.getCurrentUrl()).contains("since=2021-01-01"));
    awaitAll();
    assertThat(browser.driver().getCurrentUrl()).isEqualTo(served.url() + "?since=2021-01-01");
    assertThat(browser.driver().findElement(By.id("data")).getText())
        .contains("only deals since 2021-01-01");
    assertThat(browser.driver().findElement(By.name("since")).getDomProperty("value"))
        .isEqualTo("2021-01-01");
    assertThat(browser.said()).isEmpty();
  }

  @Test
  void whatIsNoFilterIsToldBesideTheForm() {
    browser.driver().get(served.url() + "?since=never");
    assertThat(browser.driver().findElement(By.cssSelector("[role=alert]")).getText())
        .contains("'never' is no time");
    assertThat(axe.violations(browser.driver())).isEmpty();
  }

  @Test
  void aChapterThatCameLaterSortsAndCopiesAsTheOthersDo() {
    List<WebElement> buttons =
        browser.driver().findElements(By.cssSelector("#actors thead button, #actors .copy"));
    assertThat(buttons).hasSizeGreaterThan(5);
  }

  @Test
  void everyLinkToDataLeadsToSome() throws Exception {
    List<String> links =
        browser.driver().findElements(By.cssSelector(".data a")).stream()
            .map(link -> String.valueOf(link.getDomProperty("href")))
            .toList();
    assertThat(links).hasSizeGreaterThan(30);
    for (String link : links) {
      HttpResponse<byte[]> data = served.bytes(link);
      assertThat(data.statusCode()).as(link).isEqualTo(200);
    }
  }

  /** Until no chapter is missing any more. */
  private static void awaitAll() {
    new WebDriverWait(browser.driver(), Duration.ofMinutes(3))
        .until(
            driver ->
                driver.findElements(By.cssSelector("[data-from], [aria-busy=true]")).isEmpty());
  }
}
