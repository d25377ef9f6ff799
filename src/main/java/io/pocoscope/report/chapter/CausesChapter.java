package io.pocoscope.report.chapter;

import io.pocoscope.cause.CauseTable;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.CauseResult;
import java.util.ArrayList;
import java.util.List;

/** Why slots failed, by count and by what was at stake. */
final class CausesChapter {
  private CausesChapter() {}

  static Chapter of(Source source) {
    CauseTable causes = source.causes();
    List<Block> blocks = new ArrayList<>();
    if (causes.total().slots() == 0) {
      blocks.add(new Block.Words("No slot failed."));
    } else {
      Result result = CauseResult.of(causes);
      blocks.add(new Block.Table("causes-table", "Failed slots by cause", result));
      blocks.add(new Block.Remarks(result.notes()));
    }
    return new Chapter("causes", "Why slots fail", blocks, List.of(source.command("causes")));
  }
}
