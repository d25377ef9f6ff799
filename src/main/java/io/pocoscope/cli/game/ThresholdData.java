package io.pocoscope.cli.game;

import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.SlashRange;
import io.pocoscope.slashing.Terms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers of a game and its thresholds for machines; the names are JSON's. */
final class ThresholdData {
  private ThresholdData() {}

  static Map<String, Object> terms(Terms terms) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("utility", terms.utility().toDouble());
    facts.put("price_a", terms.priceA().toDouble());
    facts.put("price_c", terms.priceC().toDouble());
    facts.put("cost_a", terms.costA().toDouble());
    facts.put("cost_c", terms.costC().toDouble());
    for (Party party : Party.values()) {
      facts.put("slash_" + party.symbol(), terms.slash(party).toDouble());
    }
    facts.put("surplus", terms.surplus().toDouble());
    return facts;
  }

  /**
   * The slashes with which SSS is an equilibrium. Nothing as the least: it is none with any;
   * nothing as the greatest of a least one: there is no limit.
   */
  static Map<String, Object> thresholds(HonestPlay question) {
    Map<String, Object> thresholds = new LinkedHashMap<>();
    Arrays.stream(Party.values())
        .filter(question.game()::slashes)
        .forEach(party -> put(thresholds, "slash_" + party.symbol(), question.slash(party)));
    put(thresholds, "price_free_slash", question.priceFreeBand());
    Optional<HonestPlay.LeastSlashes> least = question.leastSlashes();
    thresholds.put("least_pair_slash_r", least.map(b -> b.requester().toDouble()).orElse(null));
    thresholds.put("least_pair_slash_a", least.map(b -> b.asset().toDouble()).orElse(null));
    return thresholds;
  }

  private static void put(Map<String, Object> to, String slash, Optional<SlashRange> range) {
    to.put("least_" + slash, range.map(all -> all.least().toDouble()).orElse(null));
    to.put(
        "greatest_" + slash,
        range.flatMap(SlashRange::greatest).map(Rational::toDouble).orElse(null));
  }
}
