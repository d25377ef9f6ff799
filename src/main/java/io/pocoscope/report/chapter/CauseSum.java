package io.pocoscope.report.chapter;

import io.pocoscope.cause.CauseLine;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.rate.Cluster;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Failed slots of one cause, whoever claimed them.
 *
 * @param parties roles that the evidence leaves open
 * @param claimed slots that somebody claimed
 * @param unclaimed slots that nobody claimed
 * @param claimedStake what the payers of the claimed ones had at stake, nRLC
 * @param unclaimedStake what those of the others had, nRLC
 * @param unpriced slots whose price is not known, and that are not in the stake
 * @param share of all failed slots, in [0, 1]
 * @param interval bounds of that share, 95 %
 * @param requesters whose slots failed, of whatever cause
 */
record CauseSum(
    String cause,
    List<String> parties,
    long claimed,
    long unclaimed,
    BigDecimal claimedStake,
    BigDecimal unclaimedStake,
    long unpriced,
    double share,
    Interval interval,
    long requesters) {
  /** Of slots whose events are not in the store. */
  static final String UNKNOWN = "UNKNOWN";

  private static final String CLAIMED = "FAILED_CLAIMED";

  CauseSum {
    parties = List.copyOf(parties);
  }

  long slots() {
    return claimed + unclaimed;
  }

  BigDecimal stake() {
    return claimedStake.add(unclaimedStake);
  }

  /** Whether the interval says anything: of a single requester nothing does. */
  boolean hasInterval() {
    return requesters > 1;
  }

  /** How sure the share is, in words. */
  String certainty() {
    return !hasInterval()
        ? "how sure that is cannot be told, as all are of one requester"
        : "95 %: " + Say.interval(interval);
  }

  /**
   * The causes, the most frequent first.
   *
   * @param all of all slots in one group
   * @param byRequester the same by requester: what the intervals allow for
   */
  static List<CauseSum> of(CauseTable all, CauseTable byRequester) {
    Map<String, List<CauseLine>> causes = new LinkedHashMap<>();
    all.lines().forEach(it -> causes.computeIfAbsent(it.cause(), any -> new ArrayList<>()).add(it));
    Map<String, Long> failed = new HashMap<>();
    byRequester.lines().forEach(it -> failed.put(it.keys().get(0), it.group().failed()));
    return causes.values().stream()
        .map(lines -> of(lines, sample(lines.get(0).cause(), byRequester, failed)))
        .sorted(Comparator.comparingLong(CauseSum::slots).reversed())
        .toList();
  }

  private static CauseSum of(List<CauseLine> lines, Sample sample) {
    CauseLine first = lines.get(0);
    long slots = lines.stream().mapToLong(CauseLine::slots).sum();
    long claimed = lines.stream().filter(CauseSum::isClaimed).mapToLong(CauseLine::slots).sum();
    return new CauseSum(
        first.cause(),
        lines.stream().flatMap(line -> line.parties().stream()).distinct().toList(),
        claimed,
        slots - claimed,
        stake(lines.stream().filter(CauseSum::isClaimed).toList()),
        stake(lines.stream().filter(line -> !isClaimed(line)).toList()),
        lines.stream().mapToLong(CauseLine::unpriced).sum(),
        (double) slots / first.group().failed(),
        IntervalMethod.POSTERIOR.of(sample, Source.LEVEL),
        sample.size());
  }

  /** Failed slots of each requester, those of a cause as its hits; who failed alike, together. */
  private static Sample sample(String cause, CauseTable byRequester, Map<String, Long> failed) {
    Map<String, Long> hits = new HashMap<>();
    byRequester.lines().stream()
        .filter(line -> line.cause().equals(cause))
        .forEach(line -> hits.merge(line.keys().get(0), line.slots(), Long::sum));
    Map<List<Long>, Long> alike = new HashMap<>();
    failed.forEach(
        (requester, slots) ->
            alike.merge(List.of(hits.getOrDefault(requester, 0L), slots), 1L, Long::sum));
    return new Sample(
        alike.entrySet().stream()
            .map(it -> new Cluster(it.getKey().get(0), it.getKey().get(1), it.getValue()))
            .toList());
  }

  private static boolean isClaimed(CauseLine line) {
    return line.outcome().equals(CLAIMED);
  }

  private static BigDecimal stake(List<CauseLine> lines) {
    return lines.stream().map(CauseLine::stake).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
