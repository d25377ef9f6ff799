package io.pocoscope.report.html;

import io.pocoscope.report.Chapter;
import io.pocoscope.report.Report;
import io.pocoscope.text.ForeignText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A report as a page. */
public final class HtmlPage {
  private static final String GENERATOR = "pocoscope";
  private static final String SCRIPT = "page.js";
  private static final String LIVE_SCRIPT = "live.js";

  private HtmlPage() {}

  /** Whether a text is such a page, and not somebody else's. */
  public static boolean isOne(String text) {
    return text.contains("<meta name=\"generator\" content=\"" + GENERATOR + "\">");
  }

  /** The page, whole: its styles, its script and its drawings are in it. */
  public static String of(Report report) {
    return written(report, Optional.empty());
  }

  /** The page as a server shows it, with what asks for other slots, and for what is not found. */
  public static String of(Report report, Live live) {
    return written(report, Optional.of(live));
  }

  private static String written(Report report, Optional<Live> live) {
    Document page = new Document("");
    page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "en");
    head(html.appendElement("head"), report, live.isPresent());
    body(html.appendElement("body"), report, live);
    return page.outerHtml() + "\n";
  }

  private static void head(Element head, Report report, boolean live) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", live ? livePolicy() : policy("form-action 'none'", SCRIPT));
    head.appendElement("meta").attr("name", "generator").attr("content", GENERATOR);
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    // A browser would ask the file's neighbour for one.
    head.appendElement("link").attr("rel", "icon").attr("href", "data:,");
    head.appendElement("title").text(ForeignText.line(report.title()));
    head.appendElement("style").appendChild(new DataNode(Resources.text("page.css")));
  }

  /** What a page that is served may do: no more, but ask its own server. */
  public static String livePolicy() {
    return policy("form-action 'self'; connect-src 'self'", SCRIPT, LIVE_SCRIPT);
  }

  /** Nothing comes from anywhere, and no script runs but the page's own. */
  private static String policy(String asking, String... scripts) {
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
        + asking
        + "; script-src "
        + Stream.of(scripts)
            .map(script -> "'sha256-" + sha256(Resources.text(script)) + "'")
            .collect(Collectors.joining(" "));
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

  private static void body(Element body, Report report, Optional<Live> live) {
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
    live.ifPresent(it -> HtmlForm.write(body, it));
    if (!report.chapters().isEmpty()) {
      contents(body.appendElement("nav").attr("aria-label", "Contents"), report);
    }
    Element main = body.appendElement("main").attr("id", "main");
    HtmlText text = new HtmlText(report.explorer(), report.labels());
    live.flatMap(Live::refusal)
        .ifPresent(
            why ->
                text.write(
                    main.appendElement("p").attr("class", "warning").attr("role", "alert"), why));
    HtmlBlocks blocks =
        new HtmlBlocks(text, key -> live.map(it -> it.dataOf(key)).orElse(List.of()));
    report.chapters().forEach(chapter -> chapter(main, chapter, blocks, live));
    body.appendElement("div")
        .attr("id", "told")
        .attr("class", "told")
        .attr("role", "status")
        .attr("aria-live", "polite");
    body.appendElement("script").appendChild(new DataNode(Resources.text(SCRIPT)));
    if (live.isPresent()) {
      body.appendElement("script").appendChild(new DataNode(Resources.text(LIVE_SCRIPT)));
    }
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

  private static void chapter(
      Element main, Chapter chapter, HtmlBlocks blocks, Optional<Live> live) {
    String heading = chapter.key() + "-heading";
    Element section =
        main.appendElement("section").attr("id", chapter.key()).attr("aria-labelledby", heading);
    section.appendElement("h2").attr("id", heading).text(chapter.title());
    chapter.blocks().forEach(block -> blocks.write(section, block));
    live.flatMap(it -> it.awaited(chapter.key())).ifPresent(from -> awaited(section, from));
    live.map(it -> it.dataOf(chapter.key())).ifPresent(links -> HtmlBlocks.data(section, links));
    if (!chapter.commands().isEmpty()) {
      Element again = section.appendElement("details").attr("class", "again");
      again.appendElement("summary").text("The commands that give these figures again");
      HtmlBlocks.lines(again, chapter.commands());
    }
  }

  /** What a script puts the chapter in the place of; without one, a link leads to it. */
  private static void awaited(Element section, String from) {
    section.attr("data-from", from);
    section
        .appendElement("p")
        .attr("class", "awaited")
        .appendElement("a")
        .attr("href", from)
        .text("This takes a while to be worked out: see it when it is there");
  }
}
