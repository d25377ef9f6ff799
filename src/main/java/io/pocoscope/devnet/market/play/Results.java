package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.deal.Slot;
import io.pocoscope.hash.Keccak;
import java.util.Optional;

/**
 * What the workers of a slot contribute: the hash of what most find, and hashes of what others do.
 * Where a mishap may show they are the contract's; everywhere else, made up.
 */
final class Results {
  private final Slot slot;
  private final Optional<Mishap> mishap;
  private boolean strayed;

  Results(Slot slot, Optional<Mishap> mishap) {
    this.slot = slot;
    this.mishap = mishap;
  }

  /** What a worker contributes to a slot for a digest. */
  static String of(Slot slot, String digest) {
    return Keccak.contribution(slot.id(), digest);
  }

  /** What those who agree contribute. */
  String shared() {
    return mishap.isPresent() ? of(slot, slot.digest()) : madeUp("the result");
  }

  /** What a worker contributes that agrees with nobody. */
  String another(String worker) {
    String other = madeUp("another of " + worker);
    return mishap.map(it -> another(it, other)).orElse(other);
  }

  private String another(Mishap known, String otherDigest) {
    boolean first = !strayed && !known.all();
    strayed = true;
    return of(slot, first ? known.error().digest() : otherDigest);
  }

  private String madeUp(String what) {
    return MadeUpHash.of(what + " of " + slot.id());
  }
}
