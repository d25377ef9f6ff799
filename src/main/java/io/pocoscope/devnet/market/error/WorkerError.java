package io.pocoscope.devnet.market.error;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An error that a worker contributes as its result. */
public record WorkerError(WorkerEra era, ErrorCause cause) {
  /** What stands in the file that takes the result's place. */
  public String text() {
    return era.text(cause);
  }

  /** The SHA-256 of the text, as 0x and 64 digits: the digest of such a result. */
  public String digest() {
    byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
    try {
      return "0x" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
