package io.pocoscope.devnet.query;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes as text. */
final class HexText {
  private static final String PREFIX = "0x";

  private HexText() {}

  /**
   * Bytes in lower case, with the prefix: it may be missing, or stand there more than once.
   *
   * @throws NoHex with the words of graph-node if they are none
   */
  static String of(String text) {
    String digits = text;
    while (digits.startsWith(PREFIX)) {
      digits = digits.substring(PREFIX.length());
    }
    byte[] bytes = digits.getBytes(StandardCharsets.UTF_8);
    if (bytes.length % 2 == 1) {
      throw new NoHex("Odd number of digits");
    }
    for (int i = 0; i < bytes.length; i++) {
      if (Character.digit(bytes[i], 16) < 0) {
        // One byte of several of a character is shown as if it were a character.
        char shown = (char) Byte.toUnsignedInt(bytes[i]);
        throw new NoHex(
            String.format(
                Locale.ROOT,
                "Invalid character '%s' at position %d",
                RustDebug.quotable(shown),
                i));
      }
    }
    return PREFIX + digits.toLowerCase(Locale.ROOT);
  }

  /** Text that is no bytes. */
  static final class NoHex extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoHex(String message) {
      super(message);
    }
  }
}
