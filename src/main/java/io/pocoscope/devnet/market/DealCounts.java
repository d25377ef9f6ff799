package io.pocoscope.devnet.market;

/** How many of a deal's slots have ended. */
final class DealCounts {
  private long completed;
  private long claimed;

  void complete() {
    completed++;
  }

  void claim() {
    claimed++;
  }

  long completed() {
    return completed;
  }

  long claimed() {
    return claimed;
  }
}
