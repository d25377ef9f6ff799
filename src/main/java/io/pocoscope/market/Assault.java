package io.pocoscope.market;

import java.util.Optional;

/** Keeps account of an attack, also while its attackers are asleep. */
final class Assault {
  private final Optional<Attack> attack;
  private final Amounts amounts;
  private final Roster roster;
  private int entries;
  private double lost;
  private int attacks;
  private int ruined;
  private int firstRuin;
  private double harm;

  Assault(Optional<Attack> attack, Amounts amounts, Roster roster) {
    this.attack = attack;
    this.amounts = amounts;
    this.roster = roster;
  }

  /** Whether one of the assets at the start is an attacker: the first ones are. */
  boolean isAttacker(int number, int assets) {
    return attack.isPresent() && number < attack.get().attackers(assets);
  }

  /** A new attacker; gives its number. */
  int draw() {
    entries++;
    return roster.drawAttacker(attack.filter(Attack::awake).map(Attack::rate).orElse(0.0));
  }

  boolean comesBack(int number) {
    return roster.attacker(number)
        && attack.filter(Attack::awake).map(Attack::reEntry).orElse(false);
  }

  int again(int number) {
    entries++;
    return roster.again(number);
  }

  /** Sees a task before it is settled. */
  void saw(Stock stock, int[] chosen, int k, boolean failed) {
    if (!failed || attack.isEmpty()) {
      return;
    }
    for (int i = 0; i < k; i++) {
      if (roster.attacker(stock.number[chosen[i]])) {
        attacks++;
        return;
      }
    }
  }

  /** Somebody had to leave, with the rest of its stake. */
  void left(int number, double stake, int task) {
    stayed(number, stake);
    if (!roster.attacker(number) && !roster.unreliable(number)) {
      ruined++;
      firstRuin = firstRuin == 0 ? task : firstRuin;
    }
  }

  /** Somebody is there at the end, with a stake. */
  void stayed(int number, double stake) {
    double loss = amounts.stake() - Math.max(0, stake);
    if (roster.attacker(number)) {
      lost += loss;
    } else if (!roster.unreliable(number)) {
      harm += loss;
    }
  }

  AttackTally tally() {
    return new AttackTally(
        entries, lost * amounts.step(), attacks, ruined, firstRuin, harm * amounts.step());
  }
}
