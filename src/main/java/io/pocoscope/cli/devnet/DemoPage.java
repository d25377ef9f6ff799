package io.pocoscope.cli.devnet;

import io.pocoscope.api.Labels;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.OutputFailure;
import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.cli.option.ShellWord;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.report.Block;
import io.pocoscope.report.Report;
import io.pocoscope.report.chapter.Chapters;
import io.pocoscope.report.chapter.Source;
import io.pocoscope.report.chapter.Story;
import io.pocoscope.report.html.HtmlPage;
import io.pocoscope.result.column.Remark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The report of a demo, beside its store, made anew each time. */
final class DemoPage {
  private static final long SEED = 1;

  private final Path store;
  private final Path page;
  private final String program;

  /**
   * That of a store.
   *
   * @param store its file: the page has its name, but for the ending
   * @param program what starts pocoscope
   */
  DemoPage(Path store, String program) {
    this.store = store;
    this.program = program;
    String name = store.getFileName().toString();
    int end = name.lastIndexOf('.');
    this.page = store.resolveSibling((end < 1 ? name : name.substring(0, end)) + ".html");
  }

  /**
   * Writes it, but not over a file that is no such page.
   *
   * @return what it says in a sentence, and where it is, or why it is not
   */
  List<Remark> write(Pocoscope poco) {
    Source source =
        new Source(
            poco,
            new Source.Asked(
                SlotFilter.all(),
                Optional.empty(),
                "",
                program + " --db " + ShellWord.of(store.toString()),
                SEED),
            Labels.NONE);
    boolean kept = OutputFiles.taken(page) && !isOurs();
    List<Chapters> told = kept ? List.of(Chapters.ANSWER) : Arrays.asList(Chapters.values());
    Report report = Story.of(source, Optional.empty(), told);
    Remark found = Remark.note("found", "%s", firstSentence(report));
    if (kept) {
      return List.of(
          found,
          Remark.caveat("page_kept", "%s is no page of pocoscope's, and was left as it is", page));
    }
    OutputFiles.text(page, HtmlPage.of(report));
    return List.of(found, Remark.note("page", "the whole story, with charts, is a page: %s", page));
  }

  private static String firstSentence(Report report) {
    return report.chapters().get(0).blocks().stream()
        .filter(Block.Words.class::isInstance)
        .map(block -> ((Block.Words) block).text())
        .findFirst()
        .orElseThrow();
  }

  private boolean isOurs() {
    try {
      return HtmlPage.isOne(Files.readString(page, StandardCharsets.ISO_8859_1));
    } catch (IOException unreadable) {
      throw new OutputFailure(page, unreadable);
    }
  }
}
