package io.pocoscope.report.chapter;

import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.NearMisses;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.failure.CauseResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Why slots failed, by count and by what was at stake. */
final class CausesChapter {
  /** What the chapter says in words of its own. */
  private static final Set<String> TOLD = Set.of("near_misses", "hidden");

  private CausesChapter() {}

  static Chapter of(Source source) {
    CauseTable causes = source.causes();
    List<Block> blocks = new ArrayList<>();
    if (causes.total().slots() == 0) {
      blocks.add(new Block.Words(noFailure(causes, source)));
    } else {
      List<CauseSum> sums = source.causeSums();
      blocks.add(CauseFigures.byCount(sums, causes));
      blocks.add(CauseFigures.byStake(sums, causes));
      blocks.add(new Block.Words("Whose doing each cause can be, as far as the events tell:"));
      blocks.add(new Block.Points(open(sums, rules(source))));
    }
    if (causes.nearMisses().completed() > 0) {
      blocks.add(new Block.Words(near(causes)));
    }
    blocks.addAll(BesideTheCauses.hidden(causes));
    source.witnesses().map(BesideTheCauses::schedulers).ifPresent(blocks::addAll);
    blocks.addAll(BesideTheCauses.shared(source.sharedDigests()));
    blocks.add(
        new Block.Remarks(
            CauseResult.of(causes).notes().stream()
                .filter(note -> !TOLD.contains(note.name()))
                .toList()));
    return Chapters.CAUSES.saying(blocks, commands(source));
  }

  private static List<String> commands(Source source) {
    List<String> commands = new ArrayList<>(List.of(source.command("causes")));
    source.witnesses().ifPresent(any -> commands.add(source.command("causes --witness both")));
    if (!source.sharedDigests().isEmpty()) {
      commands.add(source.command("causes --shared"));
    }
    return commands;
  }

  private static Map<String, String> rules(Source source) {
    return source
        .poco()
        .query(
            "select cause, rule from cause_meaning",
            rows -> {
              Map<String, String> rules = new HashMap<>();
              while (rows.next()) {
                rules.put(rows.getString(1), rows.getString(2));
              }
              return rules;
            });
  }

  private static List<String> open(List<CauseSum> sums, Map<String, String> rules) {
    return sums.stream()
        .map(
            sum ->
                String.format(
                    Locale.ROOT,
                    "%s (%s): %s. %s.",
                    sum.cause(),
                    Say.count(sum.slots(), "slot"),
                    rules.getOrDefault(sum.cause(), "not explained"),
                    parties(sum.parties())))
        .toList();
  }

  private static String parties(List<String> parties) {
    return switch (parties.size()) {
      case 0 -> "The evidence leaves nobody open";
      case 1 -> "Only the " + parties.get(0) + " is left open";
      default ->
          "The evidence leaves open the "
              + String.join(", the ", parties.subList(0, parties.size() - 1))
              + " and the "
              + parties.get(parties.size() - 1);
    };
  }

  private static String near(CauseTable causes) {
    NearMisses near = causes.nearMisses();
    return near.reopened() + near.minority() + near.lateReveal() == 0
        ? String.format(
            Locale.ROOT,
            "Near misses: in none of %s is anything seen that went wrong%s.",
            Say.count(near.completed(), "completed slot"),
            causes.unknown() > 0 ? "; but not of all slots are the events in the store" : "")
        : String.format(
            Locale.ROOT,
            "Near misses: of %s, %s took another round after nobody revealed, %s had a"
                + " contribution whose result lost, and %s waited for a winner that never revealed;"
                + " a slot can be in several of these.",
            Say.count(near.completed(), "completed slot"),
            Say.count(near.reopened()),
            Say.count(near.minority()),
            Say.count(near.lateReveal()));
  }

  private static String noFailure(CauseTable causes, Source source) {
    if (causes.total().group().slots() == 0) {
      return "There is no slot.";
    }
    return source.total().total().settled() == 0
        ? "No slot is settled: none is known to have failed."
        : "No settled slot failed.";
  }
}
