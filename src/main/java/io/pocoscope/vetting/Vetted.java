package io.pocoscope.vetting;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * An actor, what becomes of it, and why.
 *
 * @param because in which way the verdict came about
 * @param estimate its own rate; empty where no settled slot is of it
 * @param indistinct those that take part in exactly the same settled slots
 */
public record Vetted(
    Actor actor,
    Reason because,
    Optional<Estimate> estimate,
    TrackRecord record,
    List<Actor> indistinct) {
  public Vetted {
    indistinct = List.copyOf(indistinct);
  }

  /** One of which no settled slot is. */
  static Vetted neverSeen(Actor actor) {
    return new Vetted(actor, Reason.NEVER_SEEN, Optional.empty(), TrackRecord.NONE, List.of());
  }

  public Verdict verdict() {
    return because.verdict();
  }

  /** Why a verdict is what it is. */
  public enum Reason {
    /** Surely at most the bound. */
    BELOW,
    /** Surely above the bound. */
    ABOVE,
    /** No settled slot is of it. */
    NEVER_SEEN,
    /** Fewer settled slots than were asked for. */
    TOO_FEW_SLOTS,
    /** The rate may be on either side. */
    UNSURE,
    /** What is common to its kind says so; what was seen of it alone says the contrary. */
    ONLY_ITS_KIND,
    /** Those who cannot be told apart surely fail too often together, whoever of them does. */
    ONE_OF_SEVERAL;

    Verdict verdict() {
      return switch (this) {
        case BELOW -> Verdict.ACCEPT;
        case ABOVE -> Verdict.REJECT;
        case NEVER_SEEN, TOO_FEW_SLOTS, UNSURE, ONLY_ITS_KIND, ONE_OF_SEVERAL -> Verdict.UNTESTED;
      };
    }
  }
}
