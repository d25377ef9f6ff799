package io.pocoscope.cli.report;

import io.pocoscope.report.Report;
import io.pocoscope.report.html.HtmlPage;
import io.pocoscope.report.markdown.MarkdownPage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What a report is written as, by the end of its file's name. */
enum PageForm {
  HTML(HtmlPage::of, ".html", ".htm"),
  MARKDOWN(MarkdownPage::of, ".md", ".markdown");

  private final Function<Report, String> written;
  private final List<String> suffixes;

  PageForm(Function<Report, String> written, String... suffixes) {
    this.written = written;
    this.suffixes = List.of(suffixes);
  }

  /** The form of a file, if its name says one. */
  static Optional<PageForm> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(form -> form.suffixes.stream().anyMatch(name::endsWith))
        .findFirst();
  }

  String text(Report report) {
    return written.apply(report);
  }
}
