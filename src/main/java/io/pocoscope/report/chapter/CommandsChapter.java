package io.pocoscope.report.chapter;

import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import java.util.List;

/** Every command that gives a figure of the page again, in the order of the page. */
final class CommandsChapter {
  private CommandsChapter() {}

  static Chapter of(List<Chapter> before) {
    List<String> commands =
        before.stream().flatMap(each -> each.commands().stream()).distinct().toList();
    List<Block> blocks =
        commands.isEmpty()
            ? List.of(new Block.Words("No other chapter is on this page."))
            : List.of(
                new Block.Words(
                    "Each of these gives figures of this page again, of the same store; with"
                        + " --format json, csv or markdown for other programs."),
                new Block.Lines(commands));
    return Chapters.COMMANDS.saying(blocks, List.of());
  }
}
