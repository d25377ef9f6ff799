package io.pocoscope.devnet.market.truth;

/** What on the chain shows that a worker's error took a result's place. */
public enum Evidence {
  /** The task's result is the error's. */
  RESULT_DIGEST("result-digest"),
  /** A contribution that was never revealed holds the error. */
  CONTRIBUTION_HASH("contribution-hash"),
  /** Nothing: the digest is that of a callback's data. */
  NONE("none");

  private final String text;

  Evidence(String text) {
    this.text = text;
  }

  /** As the truth file spells it. */
  public String text() {
    return text;
  }
}
