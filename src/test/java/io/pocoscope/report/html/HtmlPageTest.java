package io.pocoscope.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.api.Labels;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.Explorer;
import io.pocoscope.report.Report;
import io.pocoscope.report.markdown.MarkdownPage;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers call things, a page shows it as words. */
class HtmlPageTest {
  private static final String ADDRESS = "0x00112233445566778899aabbccddeeff00112233";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>",
        "</title></style></textarea>--><b>bold</b>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "&lt;b&gt; &amp; &#x3c;i&#x3e;",
        "<!-- <![CDATA[ ]]>"
      })
  void markupIsWords(String text) {
    String html = HtmlPage.of(report(text, Map.of(ADDRESS, text)));
    Document page = Jsoup.parse(html);
    assertThat(page.select("script, style, link, meta, img, svg, b, i, iframe, object"))
        .extracting(Element::outerHtml)
        .containsExactlyElementsOf(elementsOf("plain"));
    assertThat(page.select("*"))
        .allSatisfy(
            element ->
                assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    assertThat(page.select("a").eachAttr("href")).noneMatch(it -> it.startsWith("javascript"));
    assertThat(page.selectFirst("h1").wholeText()).isEqualTo(text);
    assertThat(page.selectFirst("tbody td").wholeText()).isEqualTo(text);
    assertThat(page.selectFirst("[data-id]").wholeText()).isEqualTo(text);
    assertThat(page.selectFirst("main p").wholeText()).isEqualTo(text);
  }

  /** The same page with other words has no other elements, but for the title's. */
  private static List<String> elementsOf(String text) {
    return Jsoup.parse(HtmlPage.of(report(text, Map.of(ADDRESS, text))))
        .select("script, style, link, meta, img, svg, b, i, iframe, object")
        .stream()
        .map(Element::outerHtml)
        .toList();
  }

  @Test
  void marksThatTurnTextRoundAreSeen() {
    String html = HtmlPage.of(report("a\u202ecod.exe\u2066b", Map.of()));
    assertThat(html).doesNotContain("\u202e").doesNotContain("\u2066");
  }

  @Test
  void aNameOfTenThousandLettersIsCut() {
    String name = "n".repeat(10_000);
    Document page = Jsoup.parse(HtmlPage.of(report(name, Map.of(ADDRESS, name))));
    assertThat(page.selectFirst("tbody td").wholeText())
        .hasSizeLessThanOrEqualTo(200)
        .endsWith("…");
    assertThat(page.selectFirst("[data-id]").wholeText()).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void anAddressIsLinkedToTheExplorerAndWholeBehindItsShortForm() {
    Document page = Jsoup.parse(HtmlPage.of(report("plain", Map.of())));
    Element id = page.selectFirst("[data-id]");
    assertThat(id.wholeText()).isEqualTo("0x0011…2233");
    assertThat(id.attr("data-id")).isEqualTo(ADDRESS);
    assertThat(id.attr("href"))
        .isEqualTo("https://explorer.iex.ec/arbitrum-mainnet/address/" + ADDRESS);
  }

  @Test
  void headingsAreInOrderAndEverySectionIsNamed() {
    Document page = Jsoup.parse(HtmlPage.of(report("plain", Map.of())));
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("main, nav, header")).hasSize(3);
    assertThat(page.select("section"))
        .allSatisfy(
            section ->
                assertThat(page.getElementById(section.attr("aria-labelledby"))).isNotNull());
    assertThat(page.select("nav a").eachAttr("href"))
        .isEqualTo(page.select("section").eachAttr("id").stream().map(it -> "#" + it).toList());
  }

  @Test
  void markdownSaysTheSame() {
    assertThat(MarkdownPage.of(report("a <b> | c", Map.of())).lines())
        .contains("# a &lt;b&gt; \\| c", "## Chapter", "- remark", "```sh", "pocoscope failures")
        .contains("| address | name |", "| --- | --- |", "| " + ADDRESS + " | a &lt;b&gt; \\| c |");
  }

  private static Report report(String text, Map<String, String> labels) {
    Result table =
        Result.of(
            List.of(
                ResultColumn.unknown("address", Kind.TEXT),
                ResultColumn.unknown("name", Kind.TEXT)),
            List.of(List.of(ADDRESS, text)));
    return new Report(
        text,
        Optional.empty(),
        "made",
        Explorer.of("arbitrum"),
        new Labels(labels),
        List.of(
            new Chapter(
                "chapter",
                "Chapter",
                List.of(
                    new Block.Words(text),
                    new Block.Table("table", "A table", table),
                    new Block.Remarks(List.of(Remark.note("remark", "remark")))),
                List.of("pocoscope failures"))));
  }
}
