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

/** The answer, in three sentences: how often, why, by whose doing. */
final class AnswerChapter {
  private AnswerChapter() {}

  static Chapter of(Source source) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words(often(source.total().total())));
    why(source).ifPresent(text -> blocks.add(new Block.Words(text)));
    blocks.add(new Block.Words(whose(source.actors())));
    return new Chapter(
        "answer",
        "The answer",
        blocks,
        List.of(source.command("failures"), source.command("causes"), source.command("actors")));
  }

  private static String often(Rate rate) {
    return rate.rate().isEmpty()
        ? "How often slots fail cannot be said: of "
            + Say.count(rate.slots(), "slot")
            + " none is settled."
        : String.format(
            Locale.ROOT,
            "Of %s that are settled %s failed: %s, with 95 %% certainty between %s; slots of one"
                + " requester fail together, and the interval allows for it.",
            Say.count(rate.settled(), "slot"),
            Say.count(rate.failed()),
            Say.percent(rate.rate().getAsDouble()),
            Say.interval(rate.interval()).replace(" to ", " and "));
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
                    "The most frequent cause is %s: %s of %s failed slots, %s (95 %%: %s); the"
                        + " evidence leaves open %s.",
                    sum.cause(),
                    Say.count(sum.slots()),
                    Say.count(source.causes().total().slots()),
                    Say.percent(sum.share()),
                    Say.interval(sum.interval()),
                    sum.parties().isEmpty() ? "nobody" : String.join(", ", sum.parties())));
  }

  private static String whose(Optional<Attribution> found) {
    if (found.isEmpty() || found.get().estimates().isEmpty()) {
      return "Whose doing failures are cannot be inferred: it takes slots that failed and slots that"
          + " completed.";
    }
    Estimate first = surest(found.get());
    return String.format(
        Locale.ROOT,
        "Of %s whose own doing can be told apart, %s surely fails most often: %s of its slots by its"
            + " own doing (95 %%: %s).",
        Say.count(found.get().estimates().size(), "actor"),
        first.unit().actors().get(0).label(),
        Say.percent(first.rate()),
        Say.interval(first.interval()));
  }

  /** Of an actor with few slots a high rate says little. */
  private static Estimate surest(Attribution found) {
    return found.estimates().stream()
        .max(Comparator.comparingDouble(each -> each.interval().low()))
        .orElseThrow();
  }
}
