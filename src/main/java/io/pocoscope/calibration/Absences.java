package io.pocoscope.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parameters a history does not give. Those of classes (categories, trusts) are looked for
 * only where the history has the class.
 */
final class Absences {
  static final String POPULATION = "population";

  /** Of a family of shares, one to a cause. */
  static final String CAUSE = "cause";

  private static final String NOTHING_SETTLED = "no slot is settled";

  private static final Map<String, String> WHY = new LinkedHashMap<>();

  static {
    expect(NOTHING_SETTLED, "failure_rate");
    expect("there is no slot", "failure_rate_claimed_only");
    expect(
        "no settled slot of one is known whose deadline is past",
        "lambda.day",
        "lambda.requester_day",
        "lambda.app_day",
        "lambda.pool_day");
    expect("of no slot all parties are known", "parties_per_slot");
    expect("of no slot the deal is known", "slots_per_deal");
    expect("of no deal the start is known", "deals_per_day");
    expect("of no slot whose deadline is past its end is known", "duration.completed");
    expect("of no slot whose deadline is past a claim is known", "duration.claimed");
    expect("of no slot a deadline is known that is past", "duration.deadline");
    expect(
        "nobody new is seen in the later half of the history",
        "slots_per_arrival.requester",
        "slots_per_arrival.app",
        "slots_per_arrival.pool");
    expect(
        "of no slot such a price is known",
        "price.app",
        "price.assets",
        "price.dataset",
        "price.pool",
        "price.total");
    expect("of no slot such a stake is known", "stake.pool_owner", "stake.worker");
    expect("no slash of theirs is known", "claim_size.pool_owner", "claim_size.worker");
    expect("no reward of theirs is known", "premium.pool_owner", "premium.worker");
    expect("no account of one is known", "balance.pool_owner");
    expect("of no slot it is known", "share.self_dealing", "share.tee", "share.with_dataset");
  }

  private Absences() {}

  private static void expect(String otherwise, String... names) {
    for (String name : names) {
      WHY.put(name, otherwise);
    }
  }

  /** Of the parameters that were found; a rate of nothing settled is no more than its prior. */
  static List<Absent> of(List<Parameter> found) {
    Set<String> names = found.stream().map(Parameter::name).collect(Collectors.toSet());
    List<Absent> absent = new ArrayList<>();
    WHY.forEach(
        (name, why) -> {
          if (!names.contains(name)) {
            absent.add(Absent.all(name, why));
          }
        });
    if (names.stream().noneMatch(name -> name.startsWith(CAUSE + "."))) {
      absent.add(Absent.all(CAUSE, "no slot failed whose cause is known"));
    }
    found.stream()
        .filter(parameter -> parameter.value().isEmpty())
        .map(Parameter::name)
        .map(name -> Absent.all(name, WHY.getOrDefault(name, NOTHING_SETTLED)))
        .forEach(absent::add);
    found.stream()
        .filter(parameter -> parameter.value().isPresent() && parameter.bounds().isEmpty())
        .map(parameter -> Absent.interval(parameter.name(), whyUnsure(parameter.kind())))
        .forEach(absent::add);
    return absent;
  }

  private static String whyUnsure(ParameterKind kind) {
    return kind == ParameterKind.MEAN_COUNT
        ? "there is one day, which does not show how days differ"
        : "all its slots are of one requester, which does not show how requesters differ";
  }
}
