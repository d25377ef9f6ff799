package io.pocoscope.offchain;

import java.util.Optional;

/** Tells when a server is to be left alone: it has failed several times in a row. */
final class Breaker {
  static final int MOST_IN_A_ROW = 5;

  private int inARow;
  private Optional<String> why = Optional.empty();

  /** It answered as it should. */
  void answered() {
    inARow = 0;
  }

  /** It did not. */
  void failed(String how) {
    inARow++;
    if (inARow >= MOST_IN_A_ROW) {
      leaveAlone(how + ", " + MOST_IN_A_ROW + " times in a row");
    }
  }

  /** It never will. */
  void leaveAlone(String reason) {
    why = Optional.of(reason);
  }

  /** Why it is to be left alone, where it is. */
  Optional<String> open() {
    return why;
  }
}
