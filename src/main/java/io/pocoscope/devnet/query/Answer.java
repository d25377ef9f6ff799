package io.pocoscope.devnet.query;

/** An answer as it goes over the wire. */
public final class Answer {
  private final byte[] json;
  private final boolean hasData;

  Answer(byte[] json, boolean hasData) {
    this.json = json;
    this.hasData = hasData;
  }

  /** JSON in UTF-8, not copied: to be sent or read, not to be changed. */
  public byte[] json() {
    return json;
  }

  /** Whether it tells something, and no error. */
  public boolean hasData() {
    return hasData;
  }
}
