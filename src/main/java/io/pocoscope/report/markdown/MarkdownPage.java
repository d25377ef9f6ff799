package io.pocoscope.report.markdown;

import io.pocoscope.api.Labels;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.Report;
import io.pocoscope.result.column.MarkdownRows;
import io.pocoscope.result.column.Result;
import io.pocoscope.text.ForeignText;
import io.pocoscope.text.MarkdownText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A report as Markdown. */
public final class MarkdownPage {
  private static final Pattern ADDRESS =
      Pattern.compile("\\b0x[0-9a-f]{40}\\b", Pattern.CASE_INSENSITIVE);

  private final Labels labels;
  private final List<String> lines = new ArrayList<>();
  private final Set<List<String>> written = new HashSet<>();

  private MarkdownPage(Labels labels) {
    this.labels = labels;
  }

  /** The text, whole. */
  public static String of(Report report) {
    MarkdownPage page = new MarkdownPage(report.labels());
    page.paragraph("# " + MarkdownText.line(report.title()));
    page.paragraph(MarkdownText.line(report.made()));
    report.warning().ifPresent(it -> page.paragraph("**" + MarkdownText.line(it) + "**"));
    report.chapters().forEach(page::chapter);
    return String.join("\n", page.lines) + "\n";
  }

  private void chapter(Chapter chapter) {
    paragraph("## " + text(chapter.title()));
    chapter.blocks().forEach(this::block);
    if (!chapter.commands().isEmpty()) {
      shell(chapter.commands());
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Words words) {
      paragraph(text(words.text()));
    } else if (block instanceof Block.Points points) {
      list(points.texts());
    } else if (block instanceof Block.Figure figure) {
      paragraph("### " + text(figure.finding()));
      paragraph(text(figure.reading()));
      table(figure.numbers());
    } else if (block instanceof Block.Table table) {
      paragraph("### " + text(table.title()));
      table(table.result());
    } else if (block instanceof Block.Links links) {
      list(links.links().stream().map(MarkdownPage::link).toList());
    } else if (block instanceof Block.Lines typed) {
      shell(typed.lines());
    } else if (block instanceof Block.Remarks remarks) {
      list(remarks.remarks().stream().map(each -> each.text()).toList());
    }
  }

  private void shell(List<String> commands) {
    lines.add("```sh");
    commands.forEach(command -> lines.add(ForeignText.line(command)));
    lines.add("```");
    lines.add("");
  }

  private static String link(Block.Link link) {
    return link.address().map(address -> link.text() + ": " + address).orElse(link.text());
  }

  private void paragraph(String text) {
    lines.add(text);
    lines.add("");
  }

  private void list(List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(text -> lines.add("- " + text(text)));
      lines.add("");
    }
  }

  /** What two figures show is there once. */
  private void table(Result result) {
    List<String> rows = MarkdownRows.of(result.inLines(), true);
    if (written.add(rows)) {
      rows.forEach(row -> lines.add(labelled(row)));
      lines.add("");
    } else {
      paragraph("Its numbers are those of the table above.");
    }
  }

  private String text(String words) {
    return labelled(MarkdownText.line(words));
  }

  /** Behind each address, what the user calls it. */
  private String labelled(String line) {
    return ADDRESS
        .matcher(line)
        .replaceAll(
            address ->
                Matcher.quoteReplacement(
                    labels
                        .of(address.group())
                        .map(name -> address.group() + " (" + MarkdownText.line(name) + ")")
                        .orElse(address.group())));
  }
}
