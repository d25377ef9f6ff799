package io.pocoscope.report.chapter;

import io.pocoscope.api.Labels;
import io.pocoscope.api.Version;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.Explorer;
import io.pocoscope.report.Report;
import io.pocoscope.store.Meta;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The whole of what a history says, or the chapters of it that are asked for. */
public final class Story {
  private Story() {}

  /**
   * Tells it.
   *
   * @param title the user's; ours where there is none
   */
  public static Report of(Source source, Optional<String> title, Collection<Chapters> chapters) {
    return around(source.poco().meta(), title, Chapters.write(chapters, source), source.labels());
  }

  /**
   * What stands around chapters that are written.
   *
   * @param meta of which data
   * @param title the user's; ours where there is none
   * @param labels what the user calls addresses
   */
  public static Report around(
      Meta meta, Optional<String> title, List<Chapter> chapters, Labels labels) {
    String network = meta.network().orElse("an unnamed network");
    return new Report(
        title.orElse("Why tasks fail on " + (meta.generated() ? "a made-up market" : network)),
        meta.generated()
            ? Optional.of("Generated data: nothing on this page is of a real market.")
            : Optional.empty(),
        made(meta, network),
        meta.generated() ? Optional.empty() : Explorer.of(network),
        labels,
        chapters);
  }

  private static String made(Meta meta, String network) {
    return String.format(
        Locale.ROOT,
        "By pocoscope %s, of %s%s%s.",
        Version.number(),
        network,
        meta.blockNumber().map(block -> ", up to block " + block).orElse(""),
        meta.now().map(Instant::toString).map(now -> ", as of " + now).orElse(""));
  }
}
