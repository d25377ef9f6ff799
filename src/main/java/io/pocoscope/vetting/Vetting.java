package io.pocoscope.vetting;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Attributions;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.attribution.KindOfUnit;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import io.pocoscope.vetting.Vetted.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vets actors by their own rates, whatever those whom they dealt with did. */
public final class Vetting {
  private final Engine store;

  public Vetting(Engine store) {
    this.store = store;
  }

  /**
   * The actors of some roles that take part in the settled slots that a filter lets through.
   *
   * @param seed the same one gives the same result
   */
  public VetTable of(SlotFilter filter, VetSettings settings, long seed) {
    Optional<Attribution> rates =
        new Attributions(store)
            .of(filter, settings.tellingApart(), settings.level(), settings.atMost(), seed);
    Map<PartyRole, Map<String, TrackRecord>> records =
        new TrackRecords(store).of(filter, settings.roles());
    return new VetTable(
        settings, rates.map(it -> vetted(it, settings, records)).orElse(List.of()), rates);
  }

  private static List<Vetted> vetted(
      Attribution rates, VetSettings settings, Map<PartyRole, Map<String, TrackRecord>> records) {
    Map<String, KindOfUnit> kinds = new HashMap<>();
    rates.kinds().forEach(kind -> kinds.put(kind.roles(), kind));
    List<Vetted> all = new ArrayList<>();
    for (Estimate estimate : rates.estimates()) {
      KindOfUnit kind =
          kinds.getOrDefault(estimate.unit().kind(), kinds.get(Attribution.OTHER_KINDS));
      Reason because = because(estimate, kind.atMost(), settings);
      for (Actor actor : estimate.unit().actors()) {
        if (settings.roles().contains(actor.role())) {
          all.add(
              new Vetted(
                  actor,
                  because,
                  Optional.of(estimate),
                  records.get(actor.role()).getOrDefault(actor.address(), TrackRecord.NONE),
                  estimate.unit().actors().stream().filter(it -> !it.equals(actor)).toList()));
        }
      }
    }
    all.sort(
        Comparator.comparing(Vetted::verdict)
            .thenComparing(it -> it.actor().role())
            .thenComparing(it -> -it.estimate().orElseThrow().atMost())
            .thenComparing(it -> it.actor().address()));
    return all;
  }

  /**
   * Why an actor's verdict is what it is.
   *
   * @param usual how likely the rate of an actor of the kind, of which nothing was seen, is at most
   *     the bound: who is judged must have shown by itself on which side it is
   */
  private static Reason because(Estimate estimate, double usual, VetSettings settings) {
    double below = estimate.atMost();
    boolean surelyBelow = below >= settings.confidence();
    boolean surelyAbove = 1 - below >= settings.confidence();
    if (estimate.unit().slots() < settings.minSlots()) {
      return Reason.TOO_FEW_SLOTS;
    }
    if (!surelyBelow && !surelyAbove) {
      return Reason.UNSURE;
    }
    if (surelyBelow ? below < usual : below > usual) {
      return Reason.ONLY_ITS_KIND;
    }
    if (surelyBelow) {
      return Reason.BELOW;
    }
    return estimate.unit().actors().size() > 1 ? Reason.ONE_OF_SEVERAL : Reason.ABOVE;
  }
}
