package io.pocoscope.api;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.market.Replay;
import io.pocoscope.market.ReplayRules;
import io.pocoscope.market.Replayed;
import io.pocoscope.rate.Cluster;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A history under a scheme, with what is uncertain about it.
 *
 * @param before interval of the failure rate as it was, for slots of a requester that fail together
 * @param after the same as it would have become
 * @param requesters that have a settled slot
 * @param agreement with own failure rates, where there are some
 */
public record ReplayReport(
    Replayed replayed,
    Interval before,
    Interval after,
    int requesters,
    Optional<Agreement> agreement) {

  /**
   * Those who were out against those whose own failure rate is above the individual target.
   *
   * @param known accounts whose rate is known
   * @param unreliable ones among them
   * @param out those of them who were out
   * @param both unreliable and out
   */
  public record Agreement(int known, int unreliable, int out, int both) {
    /** Unreliable of those who were out; empty where nobody was. */
    public OptionalDouble precision() {
      return out == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) both / out);
    }

    /** Out of those who are unreliable; empty where nobody is. */
    public OptionalDouble recall() {
      return unreliable == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) both / unreliable);
    }
  }

  /**
   * Replays.
   *
   * @param roles of the history
   * @param ownRates by {@code role=address}
   * @param level confidence of the intervals, in (0, 1)
   */
  public static ReplayReport of(
      History history,
      ReplayRules rules,
      List<PartyRole> roles,
      Map<String, Double> ownRates,
      double level) {
    Replayed replayed = Replay.of(history, rules);
    List<Replay.Tally> before = Replay.byRequester(history, rules, true);
    return new ReplayReport(
        replayed,
        interval(before, level),
        interval(Replay.byRequester(history, rules, false), level),
        before.size(),
        agreement(replayed, roles, ownRates));
  }

  private static Interval interval(List<Replay.Tally> tallies, double level) {
    return IntervalMethod.POSTERIOR.of(
        new Sample(tallies.stream().map(it -> new Cluster(it.failed(), it.settled(), 1)).toList()),
        level);
  }

  /** An account is as unreliable as it is in its worst role. */
  private static Optional<Agreement> agreement(
      Replayed replayed, List<PartyRole> roles, Map<String, Double> ownRates) {
    Set<String> names = roles.stream().map(PartyRole::label).collect(Collectors.toSet());
    Map<String, Double> worst =
        ownRates.entrySet().stream()
            .filter(it -> names.contains(it.getKey().substring(0, it.getKey().indexOf('='))))
            .collect(
                Collectors.toMap(
                    it -> it.getKey().substring(it.getKey().indexOf('=') + 1),
                    Map.Entry::getValue,
                    Math::max));
    List<Replayed.Account> known =
        replayed.accounts().stream().filter(it -> worst.containsKey(it.account())).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<Replayed.Account> unreliable =
        known.stream().filter(it -> worst.get(it.account()) > replayed.individualTarget()).toList();
    return Optional.of(
        new Agreement(
            known.size(),
            unreliable.size(),
            (int) known.stream().filter(it -> it.out().isPresent()).count(),
            (int) unreliable.stream().filter(it -> it.out().isPresent()).count()));
  }
}
