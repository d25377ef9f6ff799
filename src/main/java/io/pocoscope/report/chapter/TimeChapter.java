package io.pocoscope.report.chapter;

import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.failure.FailureResult;
import io.pocoscope.store.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Outcomes over time, with what is not known of each period's rate. */
final class TimeChapter {
  /** With fewer months than this, weeks tell more. */
  private static final int FEW = 4;

  private TimeChapter() {}

  static Chapter of(Source source) {
    boolean few = Period.settled(Grouping.MONTH, source.by(Grouping.MONTH).groups()).size() < FEW;
    Grouping grouping = few ? Grouping.WEEK : Grouping.MONTH;
    FailureTable table = source.by(grouping);
    return new Chapter(
        "time",
        "Failures over time",
        blocks(source, grouping, table),
        List.of(source.command("failures --by " + grouping.label())));
  }

  private static List<Block> blocks(Source source, Grouping grouping, FailureTable table) {
    List<Period> settled = Period.settled(grouping, table.groups());
    if (settled.isEmpty()) {
      return List.of(new Block.Words("No " + grouping.label() + " has a settled slot."));
    }
    if (settled.size() == 1) {
      Period only = settled.get(0);
      return List.of(
          new Block.Words(
              String.format(
                  Locale.ROOT,
                  "All slots that are settled are of one %s, %s: whether failures become more"
                      + " frequent cannot be seen. The failure rate is %s.",
                  grouping.label(),
                  only.name(),
                  Say.rate(only.group().rate()))));
    }
    Meta meta = source.poco().meta();
    TimeFigures figures = new TimeFigures(grouping, table, settled, releases(meta, settled));
    List<Block> blocks = new ArrayList<>();
    blocks.add(figures.outcomes());
    blocks.add(figures.rates(new TimeFinding(grouping, table, settled, meta.now()).inWords()));
    if (!figures.releases().isEmpty()) {
      blocks.add(new Block.Points(figures.releases().stream().map(TimeChapter::told).toList()));
    }
    blocks.add(new Block.Remarks(FailureResult.of(table).notes()));
    return blocks;
  }

  /** Made-up data has seen no release. */
  private static List<Release> releases(Meta meta, List<Period> settled) {
    return meta.generated()
        ? List.of()
        : Release.within(
            meta.network().orElse(""),
            settled.get(0).first(),
            settled.get(settled.size() - 1).after());
  }

  private static String told(Release release) {
    return String.format(
        Locale.ROOT, "%s, %s (%s)", release.when(), release.what(), release.source());
  }
}
