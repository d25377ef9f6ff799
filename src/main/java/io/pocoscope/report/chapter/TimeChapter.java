package io.pocoscope.report.chapter;

import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.known.Release;
import io.pocoscope.result.failure.FailureResult;
import io.pocoscope.store.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Outcomes over time, with what is not known of each period's rate. */
final class TimeChapter {
  /** With fewer months than this, weeks tell more. */
  private static final int FEW = 4;

  private TimeChapter() {}

  static Chapter of(Source source) {
    boolean few = Period.settled(Grouping.MONTH, source.by(Grouping.MONTH).groups()).size() < FEW;
    Grouping grouping = few ? Grouping.WEEK : Grouping.MONTH;
    FailureTable table = source.by(grouping);
    return Chapters.TIME.saying(
        blocks(source, grouping, table),
        List.of(source.command("failures --by " + grouping.label())));
  }

  private static List<Block> blocks(Source source, Grouping grouping, FailureTable table) {
    List<Period> settled = Period.settled(grouping, table.groups());
    if (settled.isEmpty()) {
      return List.of(new Block.Words(nothing(table.total().settled())));
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
                  Say.rateByRequester(only.group().rate()))));
    }
    Meta meta = source.poco().meta();
    TimeFigures figures = new TimeFigures(grouping, table, settled, releases(meta, settled));
    List<Block> blocks = new ArrayList<>();
    blocks.add(figures.outcomes());
    blocks.add(figures.rates(new TimeFinding(grouping, table, settled, meta.now()).inWords()));
    unplaced(table, settled).ifPresent(blocks::add);
    List<Period> far = Period.far(grouping, table.groups());
    if (!far.isEmpty()) {
      blocks.add(
          new Block.Words(
              String.format(
                  Locale.ROOT,
                  "Left out of the figures, as their times are decades from all others: %s in %s.",
                  Say.count(
                      far.stream().mapToLong(each -> each.group().rate().slots()).sum(), "slot"),
                  far.stream().map(Period::name).collect(Collectors.joining(", ")))));
    }
    if (!figures.releases().isEmpty()) {
      blocks.add(new Block.Points(figures.releases().stream().map(TimeChapter::told).toList()));
    }
    blocks.add(new Block.Remarks(FailureResult.of(table).notes()));
    return blocks;
  }

  private static String nothing(long settled) {
    return settled == 0
        ? "No slot is settled: there is nothing to be seen over time."
        : "Of "
            + Say.count(settled, "settled slot")
            + " none has a known time: whether failures become more frequent cannot be seen.";
  }

  /** How many slots are in no figure. */
  private static Optional<Block> unplaced(FailureTable table, List<Period> settled) {
    long placed = settled.stream().mapToLong(each -> each.group().rate().settled()).sum();
    long others = table.total().settled() - placed;
    return others == 0
        ? Optional.empty()
        : Optional.of(
            new Block.Words(
                Say.count(others, "settled slot")
                    + " of no known time, or of one decades from all others: in no figure here."));
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
