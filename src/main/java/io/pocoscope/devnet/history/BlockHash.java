package io.pocoscope.devnet.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hashes that nobody ever mined; of a block's, the number stands at the end, to find it again. */
final class BlockHash {
  private static final Pattern FORM = Pattern.compile("0x[0-9a-f]{48}([0-7][0-9a-f]{15})");
  private static final int DIGEST_DIGITS = 48;

  private BlockHash() {}

  static String of(String chain, long block) {
    return String.format(
        Locale.ROOT, "0x%s%016x", digest(chain + ":" + block).substring(0, DIGEST_DIGITS), block);
  }

  static Optional<Long> number(String hash) {
    Matcher form = FORM.matcher(hash);
    return form.matches() ? Optional.of(Long.parseLong(form.group(1), 16)) : Optional.empty();
  }

  /** The hash that a transaction has on another branch of the chain. */
  static String ofTransaction(String chain, String hash) {
    return "0x" + digest(chain + ":" + hash);
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
