package io.pocoscope.report.html;

import io.pocoscope.report.Chapter;
import io.pocoscope.report.Report;
import io.pocoscope.text.ForeignText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A report as a page. */
public final class HtmlPage {
  private static final String GENERATOR = "pocoscope";

  private HtmlPage() {}

  /** Whether a text is such a page, and not somebody else's. */
  public static boolean isOne(String text) {
    return text.contains("<meta name=\"generator\" content=\"" + GENERATOR + "\">");
  }

  /** The page, whole: its styles, its script and its drawings are in it. */
  public static String of(Report report) {
    Document page = new Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "en");
    head(html.appendElement("head"), report);
    body(html.appendElement("body"), report);
    return page.outerHtml() + "\n";
  }

  private static void head(Element head, Report report) {
    String script = Resources.text("page.js");
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", policy(script));
    head.appendElement("meta").attr("name", "generator").attr("content", GENERATOR);
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    // A browser would ask the file's neighbour for one.
    head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
    head.appendElement("title").text(ForeignText.line(report.title()));
    head.appendElement("style").appendChild(new DataNode(Resources.text("page.css")));
  }

  /** Nothing comes from anywhere, and no script runs but the page's own. */
  private static String policy(String script) {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none';"
        + " form-action 'none'; script-src 'sha256-"
        + sha256(script)
        + "'";
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static void body(Element body, Report report) {
    body.appendElement("a").attr("class", "skip").attr("href", "#main").text("To the report");
    Element header = body.appendElement("header");
    header.appendElement("h1").text(ForeignText.line(report.title()));
    header.appendElement("p").attr("class", "made").text(report.made());
    report
        .warning()
        .ifPresent(
            warning ->
                header
                    .appendElement("p")
                    .attr("class", "warning")
                    .attr("role", "note")
                    .text(warning));
    contents(body.appendElement("nav").attr("aria-label", "Contents"), report);
    Element main = body.appendElement("main").attr("id", "main");
    HtmlBlocks blocks = new HtmlBlocks(new HtmlText(report.explorer(), report.labels()));
    report.chapters().forEach(chapter -> chapter(main, chapter, blocks));
    body.appendElement("div")
        .attr("id", "told")
        .attr("class", "told")
        .attr("role", "status")
        .attr("aria-live", "polite");
    body.appendElement("script").appendChild(new DataNode(Resources.text("page.js")));
  }

  private static void contents(Element nav, Report report) {
    Element list = nav.appendElement("ol");
    for (Chapter chapter : report.chapters()) {
      list.appendElement("li")
          .appendElement("a")
          .attr("href", "#" + chapter.key())
          .text(chapter.title());
    }
  }

  private static void chapter(Element main, Chapter chapter, HtmlBlocks blocks) {
    String heading = chapter.key() + "-heading";
    Element section =
        main.appendElement("section").attr("id", chapter.key()).attr("aria-labelledby", heading);
    section.appendElement("h2").attr("id", heading).text(chapter.title());
    chapter.blocks().forEach(block -> blocks.write(section, block));
    if (!chapter.commands().isEmpty()) {
      Element again = section.appendElement("details").attr("class", "again");
      again.appendElement("summary").text("The commands that give these figures again");
      HtmlBlocks.lines(again, chapter.commands());
    }
  }
}
