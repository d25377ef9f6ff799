package io.pocoscope.report.chapter;

import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Background;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.failure.ActorNotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose doing failures are: own rates, those that matter by name and the rest together. */
final class ActorsChapter {
  /** So many are named. */
  static final int NAMED = 20;

  /** Settled slots: of fewer, own rates are what was assumed before any was seen. */
  private static final long FEW_SLOTS = 30;

  /** Failed slots, likewise. */
  private static final long FEW_FAILED = 5;

  private ActorsChapter() {}

  static Chapter of(Source source) {
    Optional<Attribution> found = source.actors();
    List<Block> blocks = new ArrayList<>();
    if (found.isEmpty() || found.get().estimates().isEmpty()) {
      blocks.add(new Block.Words("No slot is settled, so that nothing tells who fails."));
    } else if (found.get().failed() == 0) {
      blocks.add(
          new Block.Words(
              "None of "
                  + Say.count(found.get().slots(), "settled slot")
                  + " failed: there is no failure that could be anybody's doing."));
    } else {
      blocks.addAll(blocks(found.get(), source));
    }
    blocks.add(
        new Block.Remarks(
            ActorNotes.of(found, PartyRole.standard(), Integer.MAX_VALUE, source.poco()).stream()
                .filter(note -> !note.name().equals("background"))
                .toList()));
    return Chapters.ACTORS.saying(blocks, List.of(source.seeded("actors")));
  }

  private static List<Block> blocks(Attribution found, Source source) {
    List<Estimate> sorted =
        found.estimates().stream()
            .sorted(
                Comparator.<Estimate>comparingDouble(it -> it.blame().expected())
                    .thenComparingInt(it -> it.unit().failed())
                    .thenComparingInt(it -> it.unit().slots())
                    .reversed())
            .toList();
    List<Estimate> named = sorted.stream().limit(NAMED).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words(isLittle(found) ? tooLittle(found) : nobody(found.background())));
    agree(found).ifPresent(text -> blocks.add(new Block.Words(text)));
    blocks.add(ActorFigures.named(named, found, source.poco()));
    ActorFigures.together(named, source.poco()).ifPresent(blocks::add);
    RestOfActors.block(sorted.subList(named.size(), sorted.size())).ifPresent(blocks::add);
    return blocks;
  }

  private static String tooLittle(Attribution found) {
    return String.format(
        Locale.ROOT,
        "Too little is seen: %s of %s failed. The rates below are hardly more than what is assumed"
            + " before anything is seen (the prior), and tell of nobody whether it makes slots"
            + " fail.",
        Say.count(found.failed()),
        Say.count(found.slots(), "settled slot"));
  }

  /** What is common to all is laid upon nobody: it may well have had authors. */
  private static String nobody(Background background) {
    return String.format(
        Locale.ROOT,
        "%s of slots (95 %%: %s) fail by what %s. What fails beyond it is shared out among those who"
            + " took part, by how often slots fail with and without each of them.",
        Say.percent(background.rate()),
        Say.interval(background.interval()),
        ActorNotes.OF_NOBODY);
  }

  /** That chains agree on what nobody has seen is no reason to rely on it. */
  private static Optional<String> agree(Attribution found) {
    if (!found.convergence().reached()) {
      return Optional.of(
          "The rates are drawn by chance in several chains, and the chains do NOT agree: do not"
              + " rely on the figures of this chapter.");
    }
    return isLittle(found)
        ? Optional.empty()
        : Optional.of("The rates are drawn by chance in several chains, and the chains agree.");
  }

  private static boolean isLittle(Attribution found) {
    return found.slots() < FEW_SLOTS || found.failed() < FEW_FAILED;
  }
}
