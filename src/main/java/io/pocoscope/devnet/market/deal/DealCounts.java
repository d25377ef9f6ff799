package io.pocoscope.devnet.market.deal;

/** How many of a deal's slots have ended. */
final class DealCounts {
  private long completed;
  private long claimed;
  private long forsaken;

  void complete() {
    completed++;
  }

  void claim() {
    claimed++;
  }

  /** It failed, and nobody will ever claim it. */
  void forsake() {
    forsaken++;
  }

  long completed() {
    return completed;
  }

  long claimed() {
    return claimed;
  }

  /** How many nothing happens to any more. */
  long ended() {
    return completed + claimed + forsaken;
  }
}
