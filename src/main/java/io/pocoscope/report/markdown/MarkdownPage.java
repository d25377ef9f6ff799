package io.pocoscope.report.markdown;

import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.Report;
import io.pocoscope.result.column.MarkdownRows;
import io.pocoscope.result.column.Result;
import io.pocoscope.text.ForeignText;
import io.pocoscope.text.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/** A report as Markdown. */
public final class MarkdownPage {
  private final List<String> lines = new ArrayList<>();

  private MarkdownPage() {}

  /** The text, whole. */
  public static String of(Report report) {
    MarkdownPage page = new MarkdownPage();
    page.paragraph("# " + MarkdownText.line(report.title()));
    page.paragraph(MarkdownText.line(report.made()));
    report.warning().ifPresent(it -> page.paragraph("**" + MarkdownText.line(it) + "**"));
    report.chapters().forEach(page::chapter);
    return String.join("\n", page.lines) + "\n";
  }

  private void chapter(Chapter chapter) {
    paragraph("## " + MarkdownText.line(chapter.title()));
    chapter.blocks().forEach(this::block);
    if (!chapter.commands().isEmpty()) {
      shell(chapter.commands());
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Words words) {
      paragraph(MarkdownText.line(words.text()));
    } else if (block instanceof Block.Points points) {
      list(points.texts());
    } else if (block instanceof Block.Figure figure) {
      paragraph("### " + MarkdownText.line(figure.finding()));
      paragraph(MarkdownText.line(figure.reading()));
      table(figure.numbers());
    } else if (block instanceof Block.Table table) {
      paragraph("### " + MarkdownText.line(table.title()));
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
      texts.forEach(text -> lines.add("- " + MarkdownText.line(text)));
      lines.add("");
    }
  }

  private void table(Result result) {
    lines.addAll(MarkdownRows.of(result.inLines(), true));
    lines.add("");
  }
}
