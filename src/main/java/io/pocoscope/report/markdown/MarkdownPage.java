package io.pocoscope.report.markdown;

import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.Report;
import io.pocoscope.result.column.MarkdownRows;
import io.pocoscope.result.column.Result;
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
      lines.add("```sh");
      lines.addAll(chapter.commands());
      lines.add("```");
      lines.add("");
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
    } else if (block instanceof Block.Remarks remarks) {
      list(remarks.remarks().stream().map(each -> each.text()).toList());
    }
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
