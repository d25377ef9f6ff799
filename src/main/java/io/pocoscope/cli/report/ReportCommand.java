package io.pocoscope.cli.report;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.cli.option.ShellWord;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.report.Report;
import io.pocoscope.report.chapter.Chapters;
import io.pocoscope.report.chapter.Source;
import io.pocoscope.report.chapter.Story;
import io.pocoscope.result.column.Remark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: one page that tells the story. */
@Command(
    name = "report",
    description =
        "Writes one page that tells what a history says: HTML that stands alone, or Markdown.",
    footer = {
      "",
      "The HTML page asks no host for anything and can be read without JavaScript.",
      "",
      "Examples:",
      "  pocoscope report --to report.html",
      "  pocoscope report --to august.html --since 2021-08 --title August"
    })
public final class ReportCommand extends StoreCommand {
  @Option(
      names = "--to",
      paramLabel = "FILE",
      required = true,
      description = "The page: a .html or a .md file.")
  private Path file;

  @Option(names = "--force", description = "Replace a file that stands there.")
  private boolean force;

  @Option(names = "--title", paramLabel = "TEXT", description = "The page's title.")
  private String title;

  @Option(
      names = "--sections",
      paramLabel = "NAME",
      split = ",",
      converter = SectionText.class,
      completionCandidates = SectionText.Names.class,
      description = "Only these, with commas: ${COMPLETION-CANDIDATES} (default: all).")
  private List<Chapters> sections = List.of(Chapters.values());

  @Mixin private SlotFilterOptions filter;

  @Mixin private SeedOption seed = new SeedOption();

  /** The page has addresses called so wherever they stand. */
  @Override
  protected boolean namesByLabels() {
    return false;
  }

  @Override
  protected int run(Pocoscope poco) {
    if (options().names("--format")) {
      throw wrongUsage("--format is for results that are printed: a report is as --to names it");
    }
    if (sections.isEmpty()) {
      throw wrongUsage("--sections names none: one of %s", String.join(", ", Chapters.keys()));
    }
    PageForm form =
        PageForm.of(file)
            .orElseThrow(() -> wrongUsage("--to %s: name a .html or a .md file", file));
    if (!OutputFiles.writable(file)) {
      throw wrongUsage("%s cannot be written: %s", file, whyNot(file));
    }
    if (OutputFiles.taken(file) && !force) {
      throw wrongUsage("%s is there already: --force replaces it", file);
    }
    Source source =
        new Source(
            poco,
            new Source.Asked(
                filter.filter(poco),
                filter.shown(poco),
                filter.inOptions(poco),
                console().calling().program()
                    + " --db "
                    + ShellWord.of(options().database().toString()),
                seed.seed()),
            options().labels());
    Report report =
        Story.of(source, Optional.ofNullable(title).filter(text -> !text.isBlank()), sections);
    OutputFiles.text(file, form.text(report));
    say(Remark.note("written", "written: %s", file.toAbsolutePath()));
    return ExitCode.DONE;
  }

  private static String whyNot(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      return "the file is there, and may not be changed";
    }
    return Files.isDirectory(folder)
        ? "nothing may be written in its folder"
        : "there is no folder " + folder;
  }
}
