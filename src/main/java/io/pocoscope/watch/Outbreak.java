package io.pocoscope.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What batches of slots say of an outbreak: whether there was enough evidence at some look that the
 * failure rate was above a bound, and after that enough that it is not any more.
 *
 * @param raised at the first look that had enough; empty: none had
 * @param ended at the first look after it that had enough of the contrary
 * @param evidence how strong it is, or was when it was raised, as odds of so many to 1
 */
public record Outbreak(Optional<Raised> raised, Optional<Ended> ended, double evidence) {
  /**
   * An alarm's cause.
   *
   * @param at the time of the look
   * @param since the time after which the rise seems to have begun
   * @param failed since then
   * @param settled since then
   */
  public record Raised(Instant at, Instant since, long failed, long settled) {}

  /**
   * An outbreak's end.
   *
   * @param at the time of the look
   * @param since the time of the look after which the rate seems to have fallen
   * @param failed since then
   * @param settled since then
   * @param evidence of it, as odds of so many to 1
   */
  public record Ended(Instant at, Instant since, long failed, long settled, double evidence) {}

  /**
   * Goes through batches in their order.
   *
   * @param begun the time after which the first one's slots fell due
   * @param bound of the rate, in (0, 1)
   * @param error at most which an alarm is raised though the rate never was above, in (0, 1)
   * @param errorOfEnd at most which an end is told though the rate never fell below the middle
   *     between the bound and what it was
   */
  static Outbreak in(
      List<Batch> batches, Instant begun, double bound, double error, double errorOfEnd) {
    Evidence evidence = new Evidence(bound);
    double enough = -Math.log(error);
    for (int i = 0; i < batches.size(); i++) {
      evidence.add(batches.get(i));
      if (evidence.log() >= enough) {
        int first = Math.max(0, i + 1 - evidence.sinceOnset());
        Instant since = first == 0 ? begun : batches.get(first - 1).until();
        List<Batch> of = batches.subList(first, i + 1);
        Raised raised = new Raised(batches.get(i).until(), since, failed(of), settled(of));
        Optional<Ended> ended =
            end(batches.subList(i + 1, batches.size()), bound, raised, errorOfEnd);
        return new Outbreak(Optional.of(raised), ended, Math.exp(evidence.log()));
      }
    }
    return new Outbreak(Optional.empty(), Optional.empty(), Math.exp(evidence.log()));
  }

  /**
   * The end is where slots fail no more often than the bound, and there is enough evidence that
   * this is no lull: that the rate is below the middle between the bound and what it was in the
   * outbreak. To be sure that it is below the bound itself would take days where that is low. That
   * a rate is low is that the share of the others is high.
   */
  private static Optional<Ended> end(
      List<Batch> batches, double bound, Raised raised, double error) {
    Evidence contrary = new Evidence(1 - Math.max(bound, (bound + rateOf(raised)) / 2));
    double enough = -Math.log(error);
    for (int i = 0; i < batches.size(); i++) {
      contrary.add(batches.get(i).turned());
      if (contrary.log() >= enough) {
        int first = Math.max(0, i + 1 - contrary.sinceOnset());
        List<Batch> of = batches.subList(first, i + 1);
        if (failed(of) <= bound * settled(of)) {
          return Optional.of(
              new Ended(
                  batches.get(i).until(),
                  first == 0 ? raised.at() : batches.get(first - 1).until(),
                  failed(of),
                  settled(of),
                  Math.exp(contrary.log())));
        }
      }
    }
    return Optional.empty();
  }

  private static double rateOf(Raised raised) {
    return (double) raised.failed() / raised.settled();
  }

  private static long failed(List<Batch> batches) {
    return batches.stream().mapToLong(Batch::failed).sum();
  }

  private static long settled(List<Batch> batches) {
    return batches.stream().mapToLong(Batch::settled).sum();
  }
}
