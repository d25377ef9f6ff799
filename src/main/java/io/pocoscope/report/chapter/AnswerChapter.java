package io.pocoscope.report.chapter;

import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.rate.Rate;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer, in three sentences: how often, why, by whose doing. */
final class AnswerChapter {
  /** An own rate whose lower bound is below this is not told from none. */
  private static final double LEAST = .001;

  private AnswerChapter() {}

  static Chapter of(Source source) {
    List<Block> blocks = new ArrayList<>(atOnce(source));
    blocks.add(new Block.Words(whose(source.actors())));
    return Chapters.ANSWER.saying(
        blocks,
        List.of(source.command("failures"), source.command("causes"), source.seeded("actors")));
  }

  /** What is found without weighing each actor. */
  static List<Block> atOnce(Source source) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words(often(source.total().total())));
    why(source).ifPresent(text -> blocks.add(new Block.Words(text)));
    return blocks;
  }

  private static String often(Rate rate) {
    if (rate.rate().isEmpty()) {
      return "How often slots fail cannot be said: of "
          + Say.count(rate.slots(), "slot")
          + " none is settled.";
    }
    return String.format(
        Locale.ROOT,
        "Of %s %s failed: %s%s.",
        Say.count(rate.settled(), "settled slot"),
        Say.count(rate.failed()),
        Say.percent(rate.rate().getAsDouble()),
        rate.sample().size() < 2
            ? "; how sure that is cannot be told, as all are of one requester"
            : String.format(
                Locale.ROOT,
                ", with 95 %% certainty between %s; slots of one requester fail together, and the"
                    + " interval allows for it",
                Say.interval(rate.interval()).replace(" to ", " and ")));
  }

  /** Slots whose events are not in the store have no cause that could lead. */
  private static Optional<String> why(Source source) {
    return source.causeSums().stream()
        .filter(sum -> !sum.cause().equals(CauseSum.UNKNOWN))
        .findFirst()
        .map(
            sum ->
                String.format(
                    Locale.ROOT,
                    "The most frequent cause is %s: %s of %s failed slots, %s (%s); the"
                        + " evidence leaves open %s.",
                    sum.cause(),
                    Say.count(sum.slots()),
                    Say.count(source.causes().total().slots()),
                    Say.percent(sum.share()),
                    sum.certainty(),
                    sum.parties().isEmpty() ? "nobody" : String.join(", ", sum.parties())));
  }

  private static String whose(Optional<Attribution> found) {
    if (found.isEmpty() || found.get().estimates().isEmpty() || found.get().failed() == 0) {
      return "Whose doing failures are cannot be inferred: it takes slots that failed and slots that"
          + " completed.";
    }
    Estimate first = surest(found.get());
    String among =
        String.format(
            Locale.ROOT,
            "Of %s, those that nothing tells apart counted as one,",
            Say.count(found.get().estimates().size(), "actor"));
    return first.interval().low() < LEAST
        ? among + " none is sure to make slots fail by its own doing."
        : String.format(
            Locale.ROOT,
            "%s the one that is surest to make slots fail is %s: %s of its slots by its own doing"
                + " (95 %%: %s).",
            among,
            named(first),
            Say.percent(first.rate()),
            Say.interval(first.interval()));
  }

  private static String named(Estimate estimate) {
    return estimate.unit().actors().stream()
        .map(actor -> actor.role().label() + " " + actor.address())
        .collect(Collectors.joining(" or "));
  }

  /** Of an actor with few slots a high rate says little. */
  private static Estimate surest(Attribution found) {
    return found.estimates().stream()
        .max(Comparator.comparingDouble(each -> each.interval().low()))
        .orElseThrow();
  }
}
