package io.pocoscope.cli.market;

import io.pocoscope.cli.option.RationalText;
import io.pocoscope.market.Attack;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.Threat;
import io.pocoscope.ruin.Rational;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who attacks a market to be simulated, and what for. */
final class AttackOptions {
  @Option(
      names = "--attackers",
      paramLabel = "SHARE",
      description =
          "So great a share of the assets fails on purpose, to ruin others. The market is played"
              + " with and without it, and a second table says what that costs.")
  private Double attackers;

  @Option(
      names = "--attack-rate",
      paramLabel = "F",
      description = "How often attackers fail (default: 1, always).")
  private Double rate;

  @Option(
      names = "--re-entry",
      description =
          "An attacker that has to leave comes back at once, under a new name and with a new"
              + " stake.")
  private boolean reEntry;

  @Option(
      names = "--entry-price",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "What an attacker pays at each entry beside its stake (default: 0).")
  private Rational entryPrice;

  @Option(
      names = "--gain",
      paramLabel = "RLC",
      converter = RationalText.class,
      description =
          "What a ruined reliable asset is worth to the attackers (default: its stake at the"
              + " start).")
  private Rational gain;

  /**
   * The attack, if there is one.
   *
   * @throws BadMarketInput if it cannot work
   */
  Optional<Attack> attack() {
    if (attackers == null) {
      BadMarketInput misplaced =
          new BadMarketInput(
              "--attack-rate, --re-entry, --entry-price and --gain are of an attack: give"
                  + " --attackers SHARE too");
      if (rate != null || reEntry || entryPrice != null || gain != null) {
        throw misplaced;
      }
      return Optional.empty();
    }
    return Optional.of(new Attack(attackers, rate == null ? 1 : rate, reEntry, true));
  }

  /**
   * What the attackers are after.
   *
   * @throws BadMarketInput if an amount is below 0
   */
  Threat.Terms terms(Incentives incentives) {
    return new Threat.Terms(
        (gain == null ? incentives.stake() : gain).toDouble(),
        entryPrice == null ? 0 : entryPrice.toDouble());
  }
}
