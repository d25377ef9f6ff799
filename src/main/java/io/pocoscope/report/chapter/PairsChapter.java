package io.pocoscope.report.chapter;

import io.pocoscope.rate.Rate;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import java.util.ArrayList;
import java.util.List;

/** Who fails with whom: requesters and apps, and whatever combinations stand out. */
final class PairsChapter {
  private PairsChapter() {}

  static Chapter of(Source source) {
    List<Block> blocks = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    commands.add(source.command("failures --by requester,app"));
    Rate total = source.pairs().total();
    if (total.failed() == 0) {
      blocks.add(
          new Block.Words(
              total.settled() == 0
                  ? "No slot is settled, so that there is nothing to compare."
                  : "None of "
                      + Say.count(total.settled(), "settled slot")
                      + " failed, so that nobody fails with anybody."));
      commands.add(source.command("patterns"));
    } else {
      blocks.add(Pairs.figure(source));
      Held held = Held.of(source);
      blocks.addAll(held.blocks());
      commands.add(held.command());
    }
    return Chapters.PAIRS.saying(blocks, commands);
  }
}
