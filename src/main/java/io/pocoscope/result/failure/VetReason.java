package io.pocoscope.result.failure;

import static java.util.stream.Collectors.joining;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Estimate;
import io.pocoscope.vetting.VetSettings;
import io.pocoscope.vetting.Vetted;
import java.math.BigDecimal;
import java.util.Locale;

/** Why an actor's verdict is what it is, in a short sentence. */
final class VetReason {
  private final VetSettings settings;

  VetReason(VetSettings settings) {
    this.settings = settings;
  }

  String of(Vetted vetted) {
    return vetted.estimate().map(own -> of(vetted, own)).orElseGet(() -> neverSeen(vetted));
  }

  private String of(Vetted vetted, Estimate own) {
    return switch (vetted.because()) {
      case BELOW -> says("at most", own.atMost()) + ofSeveral(vetted, ", taken together with ");
      case ABOVE -> says("above", 1 - own.atMost());
      case NEVER_SEEN -> neverSeen(vetted);
      case TOO_FEW_SLOTS ->
          String.format(
              Locale.ROOT,
              "%s, fewer than %d",
              own.unit().slots() == 1 ? "1 settled slot" : own.unit().slots() + " settled slots",
              settings.minSlots());
      case UNSURE -> says("at most", own.atMost()) + ": unsure";
      case ONLY_ITS_KIND ->
          says("at most", own.atMost()) + " by what is usual, not by its own slots";
      case ONE_OF_SEVERAL ->
          "too often with, and never without, " + others(vetted) + ": either may be at fault";
    };
  }

  /** It may have slots in another role. */
  private static String neverSeen(Vetted vetted) {
    return "no settled slot has it as " + vetted.actor().role().label();
  }

  private String says(String side, double chance) {
    // Who is almost sure is not certain.
    String per = chance > .999 ? "> 99.9" : String.format(Locale.ROOT, "%.1f", 100 * chance);
    return String.format(Locale.ROOT, "%s %s %% with %s %%", side, percent(settings.atMost()), per);
  }

  /** In per cent, without zeros behind: as it was given. */
  static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  private static String ofSeveral(Vetted vetted, String before) {
    return vetted.indistinct().isEmpty() ? "" : before + others(vetted);
  }

  private static String others(Vetted vetted) {
    return vetted.indistinct().stream().map(Actor::label).collect(joining(" "));
  }
}
